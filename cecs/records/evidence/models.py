"""A piece of evidence: what it says, from whom, on which paper, verified by whom."""

from typing import Any

from django.db import models

from cecs.records.accounts.models import Account
from cecs.records.documents.models import Document
from cecs.records.educators.models import Educator
from cecs.records.evidence.states import EvidenceKind, Source
from cecs.values import clock
from cecs.values.numbers import new_key


class Evidence(models.Model):
    """Something offered toward a requirement. Never rewritten: a mistake is withdrawn and filed anew."""

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    number = models.CharField(max_length=24, unique=True)
    educator = models.ForeignKey(Educator, models.PROTECT, related_name="evidence")
    kind = models.CharField(max_length=14, choices=EvidenceKind.choices)
    says: models.JSONField[Any, dict[str, Any]] = models.JSONField()  # one element of the case format
    source = models.CharField(max_length=16, choices=Source.choices)
    source_name = models.CharField(max_length=254, blank=True)
    received_on = models.DateField()
    document = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="evidence")
    for_application = models.CharField(max_length=24, blank=True, db_index=True)
    filed_by = models.ForeignKey(Account, models.PROTECT, null=True, blank=True, related_name="+")
    filed_at = models.DateTimeField(default=clock.now)
    verified_by = models.ForeignKey(Account, models.PROTECT, null=True, blank=True, related_name="+")
    verified_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_because = models.CharField(max_length=254, blank=True)
    told_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["educator", "kind"])]
        verbose_name_plural = "evidence"

    def __str__(self) -> str:
        return self.number

    @property
    def is_verified(self) -> bool:
        """Say whether somebody on the staff has verified it."""
        return self.verified_at is not None

    @property
    def is_withdrawn(self) -> bool:
        """Say whether it no longer counts."""
        return self.withdrawn_at is not None

    @property
    def is_own_copy(self) -> bool:
        """Say whether the applicant sent it: it counts for a preview, not where an original is asked."""
        return self.source == Source.APPLICANT
