"""Mail as the clerk's pages show it: lines of a list, who may own a piece, and its trail."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cecs.law.shelf import law_on, rulebook
from cecs.records.applications.models import Application
from cecs.records.applications.queries import in_flight_of
from cecs.records.educators.models import Educator
from cecs.records.mailroom.models import Custody, MailPiece
from cecs.records.mailroom.states import MONEY, TAKEN_AS_MONEY, Because, Handled, MailKind, Place, WhyReturned
from cecs.records.mailroom.suggesting import Suggestion
from cecs.values import clock
from cecs.values.money import show_money

TONES = {Place.UNMATCHED: "warn", Place.MATCHED: "good", Place.RETURNED: "quiet"}
SHEETS = [(kind.value, kind.label) for kind in MailKind if kind not in MONEY - TAKEN_AS_MONEY]
BETWEEN = "|"  # person and application in one choice


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceLine:
    """One piece of mail in a list."""

    key: str
    number: str
    what: Any
    hint: str
    received_on: Any
    state: str
    state_words: Any


@dataclass(frozen=True, slots=True)
class Owners:
    """Those who may own a piece, as the choices of a form."""

    choices: list[tuple[str, Any]]
    hints: dict[str, Any]
    reasons: dict[str, str]
    people: dict[str, Educator]

    def chosen(self, owner: str) -> tuple[Educator, str]:
        """Give the person, and the application, that a choice names."""
        key, _between, number = owner.partition(BETWEEN)
        return self.people[key], number


def piece_lines(pieces: Iterable[MailPiece]) -> list[PieceLine]:
    """Give pieces as the lines of a list."""
    return [
        PieceLine(
            key=piece.key,
            number=piece.number,
            what=what_it_is(piece),
            hint=" · ".join(filter(None, _hints(piece))),
            received_on=piece.received_on,
            state=TONES[Place(piece.place)],
            state_words=Place(piece.place).label,
        )
        for piece in pieces
    ]


def what_it_is(piece: MailPiece) -> str:
    """Name a piece: what it is, and whether it is a copy."""
    words = str(MailKind(piece.kind).label)
    words = words[:1].upper() + words[1:]
    return _("%(what)s, a copy") % {"what": words} if piece.is_copy else words


def piece_rows(piece: MailPiece) -> list[dict[str, Any]]:
    """Give all that is known of a piece, as labelled rows; what nobody wrote down is left out."""
    born = date_format(piece.born_on_it, "DATE_FORMAT") if piece.born_on_it else ""
    rows = [
        (_("Received on"), date_format(piece.received_on, "DATE_FORMAT")),
        (_("Envelope"), piece.envelope.number),
        (_("Sender"), piece.envelope.sender),
        (_("Name on it"), piece.name_on_it),
        (_("Date of birth on it"), born),
        (_("Number on it"), piece.number_on_it),
        (_("Amount"), amount(piece.cents)),
        (_("Number of the check or money order"), piece.serial),
        (_("Issued by"), piece.drawn_on),
        (_("Note"), piece.words),
        (_("Belongs to"), str(piece.educator or "")),
        (_("For"), piece.for_application),
        (_("Matched by"), ", ".join(piece.because)),
        (_("Sent back because"), WhyReturned(piece.why_returned).label if piece.why_returned else ""),
    ]
    return [{"label": label, "value": value} for label, value in rows if value]


def amount(cents: int | None) -> str:
    """Show an amount in the office's currency; nothing where there is none."""
    return show_money(cents, rulebook().jurisdiction.currency, get_language() or "en") if cents else ""


def trail_events(trail: Iterable[Custody]) -> list[dict[str, Any]]:
    """Give the custody trail as a timeline."""
    return [
        {
            "at": step.at,
            "title": _capital(Handled(step.handled).label),
            "text": f"{step.by} · {_told(step)}".strip(" ·"),
        }
        for step in trail
    ]


def owners(suggested: Iterable[Suggestion], found: Iterable[Educator]) -> Owners:
    """Give those suggested, then those the clerk looked for: each once, with each application in flight."""
    reasons = {one.educator.key: ",".join(one.reasons) for one in suggested}
    people = {one.educator.key: one.educator for one in suggested}
    for educator in found:
        people.setdefault(educator.key, educator)
    applied: dict[int, list[Application]] = defaultdict(list)
    for application in in_flight_of(people.values()):
        applied[application.educator_id].append(application)
    choices, hints = [], {}
    for key, educator in people.items():
        of_theirs: list[Application | None] = [*applied[educator.pk], None]
        for one in of_theirs:
            value = f"{key}{BETWEEN}{one.number if one else ''}"
            choices.append((value, _owner_words(educator, one)))
            hints[value] = _owner_hint(educator, reasons.get(key, ""))
    return Owners(choices, hints, reasons, people)


def _owner_words(educator: Educator, application: Application | None) -> str:
    if application is None:
        return _("%(name)s, for no application") % {"name": educator.printed_name}
    law = law_on(application.law_as_of or clock.today())
    told = {"name": educator.printed_name, "number": application.number}
    kind = law.words("request kinds", application.kind, get_language() or "en")
    return _("%(name)s, for %(number)s (%(kind)s)") % (told | {"kind": kind})


def _owner_hint(educator: Educator, reasons: str) -> str:
    born = date_format(educator.born_on, "DATE_FORMAT") if educator.born_on else ""
    why = ", ".join(str(Because(one).label) for one in reasons.split(",") if one)
    parts = [
        f"EIN {educator.number}",
        _("born %(day)s") % {"day": born} if born else "",
        _("because of: %(why)s") % {"why": why} if why else "",
    ]
    return " · ".join(filter(None, parts))


def _hints(piece: MailPiece) -> list[str]:
    whose = piece.educator.printed_name if piece.educator else piece.name_on_it
    money = amount(piece.cents) if piece.kind in MONEY else ""
    return [whose, piece.for_application or piece.number_on_it, money, piece.words]


def _told(step: Custody) -> str:
    """Give the words of a step; a coded reason in words."""
    named = dict(WhyReturned.choices)
    return str(named.get(step.words, step.words))


def _capital(words: Any) -> str:
    return str(words)[:1].upper() + str(words)[1:]
