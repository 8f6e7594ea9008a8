"""Ledger accounts, ways to pay, and how a visit to the payment page stands."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class LedgerAccount(models.TextChoices):
    """Where money is, or is owed."""

    RECEIVABLE = "receivable", _("owed by educators")
    CARD_CLEARING = "card-clearing", _("cards, on the way to the Treasurer")
    REVIEW_FEE_REVENUE = "review-fee-revenue", _("application review fees")
    CERTIFICATE_FEE_REVENUE = "certificate-fee-revenue", _("certificate fees")
    REFUNDS = "refunds", _("refunds")


class CheckoutState(models.TextChoices):
    """How a visit to the payment page stands."""

    OPENED = "opened", _("opened")
    PAID = "paid", _("paid")
    ABANDONED = "abandoned", _("left without paying")
    REFUSED = "refused", _("refused")
