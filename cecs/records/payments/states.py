"""Ledger accounts, ways to pay, how a visit to the payment page stands, and why money is given back."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class LedgerAccount(models.TextChoices):
    """Where money is, or is owed. Debits are above zero, credits below."""

    RECEIVABLE = "receivable", _("owed by educators")
    CARD_CLEARING = "card-clearing", _("cards, on the way to the Treasurer")
    PAPER_IN_HAND = "paper-in-hand", _("checks and money orders in hand")
    AT_THE_BANK = "at-the-bank", _("deposits the bank has not credited yet")
    TREASURY = "treasury", _("the Treasurer's account")
    REVIEW_FEE_REVENUE = "review-fee-revenue", _("application review fees")
    CERTIFICATE_FEE_REVENUE = "certificate-fee-revenue", _("certificate fees")
    REFUNDS = "refunds", _("fees given back")


class Method(models.TextChoices):
    """How money came."""

    CARD = "card", _("card")
    CERTIFIED_CHECK = "certified-check", _("certified check")
    CASHIERS_CHECK = "cashiers-check", _("cashier's check")
    MONEY_ORDER = "money-order", _("money order")


class InstrumentState(models.TextChoices):
    """How far a check or money order has got."""

    IN_HAND = "in-hand", _("in hand")
    DEPOSITED = "deposited", _("deposited")
    CLEARED = "cleared", _("credited by the bank")
    DISHONOURED = "dishonoured", _("sent back by the bank")


class CheckoutState(models.TextChoices):
    """How a visit to the payment page stands."""

    OPENED = "opened", _("opened")
    PAID = "paid", _("paid")
    ABANDONED = "abandoned", _("left without paying")
    REFUSED = "refused", _("refused")


class RefundReason(models.TextChoices):
    """Why money is given back."""

    PAID_TWICE = "paid-twice", _("more was paid than was owed")
    WITHDRAWN = "withdrawn", _("the application was taken back")
    CHARGED_WRONGLY = "charged-wrongly", _("the fee was charged wrongly")
    OFFICE_ERROR = "office-error", _("the office made a mistake")
