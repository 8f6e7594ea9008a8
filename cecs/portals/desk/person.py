"""The person of a file, and what they hold or held."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cecs.law.rulebook import Law
from cecs.records.certificates.models import Holding
from cecs.records.certificates.queries import holdings_of
from cecs.records.certificates.standing import standing
from cecs.records.educators.models import Educator, NameKind
from cecs.records.educators.queries import address_on
from cecs.values import clock


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldLine:
    """One holding, as the file lists it."""

    number: str
    title: str
    endorsements: str
    since: date
    expires_on: date | None
    standing: str
    standing_words: str


def person_rows(educator: Educator, today: date) -> list[dict[str, Any]]:
    """Give what is known of the person, label by label."""
    others = [name.printed for name in educator.names.all() if name.kind != NameKind.LEGAL or not name.covers(today)]
    account = educator.account
    rows = [
        (_("EIN"), educator.number),
        (_("Born on"), date_format(educator.born_on) if educator.born_on else ""),
        (_("Also known as"), ", ".join(others)),
        (_("Address"), str(address_on(educator, today) or "")),
        (_("Email"), account.email if account else ""),
        (_("Reads"), {"en": _("English"), "es": _("Spanish")}.get(educator.language, educator.language)),
    ]
    return [{"label": label, "value": value} for label, value in rows if value]


def held_by(educator: Educator, law: Law, language: str) -> list[HeldLine]:
    """Give everything the person holds or held, the latest first."""
    return [_held(holding, law, language) for holding in holdings_of(educator)]


def _held(holding: Holding, law: Law, language: str) -> HeldLine:
    worth = standing(holding, clock.today())
    return HeldLine(
        number=holding.number,
        title=law.certificate_words(holding.type, language),
        endorsements=", ".join(f"{law.endorsement_words(one.code, language)} ({one.code})" for one in _codes(holding)),
        since=worth.since,
        expires_on=worth.expires_on,
        standing=worth.word.value,
        standing_words=str(worth.word.label),
    )


def _codes(holding: Holding) -> list[Any]:
    return sorted(holding.endorsements.all(), key=lambda held: held.code)
