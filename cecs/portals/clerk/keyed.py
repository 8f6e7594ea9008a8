"""What was keyed, as a clerk sees it: who, what kind, what it says. The result of a background check is not shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from cecs.law.rulebook import Law
from cecs.law.shelf import law_on
from cecs.portals.shared.evidence_words import kind_words, line_of
from cecs.records.accounts.models import Account
from cecs.records.evidence.models import Evidence
from cecs.values import clock

HIDDEN = "conduct"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One piece of evidence in a clerk's list."""

    number: str
    person: str
    person_key: str
    kind: str
    says: str
    source: str
    received_on: date
    is_withdrawn: bool
    is_verified: bool
    is_mine: bool


def lines_of(evidence: Iterable[Evidence], language: str, *, seen_by: Account) -> list[Line]:
    """Give the lines of a list, as a clerk may see them."""
    law = law_on(clock.today())
    return [_line(one, law, language, seen_by) for one in evidence]


def _line(one: Evidence, law: Law, language: str, seen_by: Account) -> Line:
    is_hidden = one.kind == HIDDEN
    return Line(
        number=one.number,
        person=one.educator.printed_name,
        person_key=one.educator.key,
        kind=kind_words(one.kind),
        says=_("The result is kept from this page.") if is_hidden else line_of(one.kind, one.says, law, language),
        source=one.source_name,
        received_on=one.received_on,
        is_withdrawn=one.withdrawn_at is not None,
        is_verified=one.verified_at is not None,
        is_mine=one.filed_by_id == seen_by.pk,
    )
