"""A document's envelope. The bytes lie in storage under their own hash."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cecs.records.accounts.models import Account
from cecs.values import clock
from cecs.values.numbers import new_key


class DocumentState(models.TextChoices):
    """Whether anyone may open it."""

    QUARANTINED = "quarantined", _("waiting for the virus scan")
    CLEAN = "clean", _("ready")
    REFUSED = "refused", _("refused")


class Document(models.Model):
    """What was received, as it was received. Nobody opens it before it is scanned; nobody alters it ever."""

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    sha256 = models.CharField(max_length=64, db_index=True)
    bytes = models.PositiveBigIntegerField()
    media_type = models.CharField(max_length=40)
    name = models.CharField(max_length=254)
    uploaded_by = models.ForeignKey(Account, models.PROTECT, null=True, blank=True, related_name="+")
    received_at = models.DateTimeField(default=clock.now)
    state = models.CharField(
        max_length=12, choices=DocumentState.choices, default=DocumentState.QUARANTINED, db_index=True
    )
    reason = models.CharField(max_length=254, blank=True)
    scanned_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name

    @property
    def is_clean(self) -> bool:
        """Say whether it may be opened."""
        return self.state == DocumentState.CLEAN
