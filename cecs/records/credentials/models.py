"""A proof of a certificate: the signed paper anyone can check against the register."""

from django.db import models

from cecs.records.accounts.models import Account
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


class Copy(models.Model):
    """An official copy on paper of one certificate, numbered from one: ordered, printed and put in the mail."""

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    holding = models.ForeignKey(Holding, models.PROTECT, related_name="copies")
    number = models.PositiveSmallIntegerField()  # the first copy of this certificate is 1
    decision = models.CharField(max_length=24, unique=True)  # the number of the decision that granted it
    application = models.CharField(max_length=24, db_index=True)
    address = models.CharField(max_length=254)
    ordered_at = models.DateTimeField(default=clock.now)
    posted_at = models.DateTimeField(null=True, blank=True)
    posted_by = models.ForeignKey(Account, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["holding", "number"], name="a_copy_is_numbered_once")]
        verbose_name_plural = "copies"

    def __str__(self) -> str:
        return f"copy {self.number} of {self.holding}"

    @property
    def is_posted(self) -> bool:
        """Say whether it is in the mail."""
        return self.posted_at is not None
