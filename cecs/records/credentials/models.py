"""A proof of a certificate: the signed paper anyone can check against the register."""

from django.db import models

from cecs.records.certificates.models import Holding
from cecs.records.documents.models import Document
from cecs.values import clock
from cecs.values.numbers import new_key


class Proof(models.Model):
    """The PDF of one holding, under a code that nobody can guess and that can be read aloud."""

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    holding = models.ForeignKey(Holding, models.PROTECT, related_name="proofs")
    code = models.CharField(max_length=20, unique=True)
    document = models.ForeignKey(Document, models.PROTECT, related_name="+")
    template_version = models.CharField(max_length=20)
    made_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["holding", "template_version"], name="one_proof_a_holding_a_template")
        ]

    def __str__(self) -> str:
        return self.code
