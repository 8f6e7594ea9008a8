"""Readings of proofs."""

from django.db.models import QuerySet

from cecs.records.certificates.models import Holding
from cecs.records.credentials.code import as_kept
from cecs.records.credentials.models import Copy, Proof
from cecs.records.educators.models import Educator


def known() -> QuerySet[Proof]:
    """Every proof, with its document and holding at hand."""
    return Proof.objects.select_related("document", "holding__educator")


def proof_by_code(code: str) -> Proof | None:
    """The proof with a verification code, however it was typed."""
    return known().filter(code=as_kept(code)).first()


def proof_of(holding: Holding) -> Proof | None:
    """The latest proof of a holding."""
    return known().filter(holding=holding).order_by("-pk").first()


def unproved() -> QuerySet[Holding]:
    """What was issued here and has no proof yet, the oldest first."""
    issued = Holding.objects.filter(entered_by="issue", proofs=None)
    return issued.select_related("educator").prefetch_related("endorsements").order_by("pk")


def copies_of(educator: Educator) -> list[Copy]:
    """Every copy ordered of an educator's certificates, the latest first."""
    return list(Copy.objects.filter(holding__educator=educator).select_related("holding").order_by("-pk"))


def copy_of(application: str) -> Copy | None:
    """The copy that an application brought about, if it did."""
    return Copy.objects.filter(application=application).select_related("holding").first()


def copy_by_key(key: str) -> Copy | None:
    """The copy with a key, if there is one."""
    return Copy.objects.select_related("holding__educator", "posted_by").filter(key=key).first()
