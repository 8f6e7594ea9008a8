"""Readings of evidence."""

from collections.abc import Iterable
from datetime import date

from django.db.models import QuerySet

from cecs.records.accounts.models import Account
from cecs.records.educators.models import Educator
from cecs.records.evidence.models import Evidence
from cecs.records.evidence.states import Source


def known() -> QuerySet[Evidence]:
    """Every piece, with its person, its document and who verified it at hand."""
    pieces = Evidence.objects.select_related("document", "filed_by", "verified_by", "educator")
    return pieces.prefetch_related("educator__names")


def evidence_of(educator: Educator) -> list[Evidence]:
    """Everything that counts toward an educator's requests, in the order it was filed."""
    return list(known().filter(educator=educator, withdrawn_at=None).order_by("pk"))


def verified_of(educator: Educator) -> list[Evidence]:
    """What somebody on the staff has verified."""
    return [one for one in evidence_of(educator) if one.is_verified]


def by_number(number: str) -> Evidence | None:
    """The piece with a number."""
    return known().filter(number=number.strip().upper()).first()


def by_key(key: str) -> Evidence | None:
    """The piece with a key."""
    return known().filter(key=key).first()


def filed_on(account: Account, day: date) -> list[Evidence]:
    """What an account filed on a day, the latest first."""
    return list(known().filter(filed_by=account, received_on__lte=day, filed_at__date=day).order_by("-pk"))


def from_institutions(names: Iterable[str]) -> list[Evidence]:
    """What colleges of these names sent and did not take back, the latest first."""
    sent = known().filter(source=Source.INSTITUTION, source_name__in=list(names), withdrawn_at=None)
    return list(sent.order_by("-pk"))


def untold() -> QuerySet[Evidence]:
    """Evidence whose filing or verifying nobody has been told of yet."""
    return known().filter(told_at=None).order_by("pk")
