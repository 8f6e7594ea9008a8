"""What stands beside every row: the worked cases, and what the rulebook leaves out of it and why."""

from collections.abc import Callable, Iterable
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from cecs.eligibility.casebook import Casebook, WorkedCase, casebook
from cecs.law.provisions import Dated
from cecs.portals.public.rulebook.reader import Reader, titles
from cecs.portals.public.rulebook.seen import CaseSeen, Note, Page

# A row of the law pages, and how its coverage is told.
_COVERAGE = {"certificates": "certificates", "endorsements": "endorsements", "requests": "requests"}


def cases(reader: Reader) -> Casebook:
    """The worked cases of the rulebook in use."""
    return casebook(settings.RULEBOOK / "cases", reader.rulebook)


def cases_of(reader: Reader, wanted: Callable[[WorkedCase], bool]) -> tuple[CaseSeen, ...]:
    """The worked cases that bear on a row."""
    return tuple(seen_case(reader, one) for one in cases(reader).about(wanted))


def seen_case(reader: Reader, one: WorkedCase) -> CaseSeen:
    """A case in a line."""
    conclusion = one.conclusion or "not-covered"
    return CaseSeen(
        id=one.id,
        title=one.title or one.id.replace("-", " ").capitalize(),
        filed_on=one.filed_on,
        asks=reader.title("requests", one.offer)
        if one.offer
        else reader.law.words("request kinds", one.kind, reader.language),
        conclusion=conclusion,
        conclusion_words=reader.law.words("conclusions", conclusion, reader.language),
        address=reader.address("law_case", one.id),
    )


def not_covered(reader: Reader, kind: str, code: str, dated: Iterable[Dated[Any]]) -> tuple[Note, ...]:
    """What is missing of a row, and what each text said that is not modelled."""
    coverage = reader.rulebook.coverage.get(_COVERAGE.get(kind, ""))
    notes = list(reader.note(coverage.missing(code))) if coverage else []
    first = reader.rulebook.jurisdiction.languages[0]
    for one in dated:
        notes.extend(Note(said.left_out, first) for said in one.said if said.left_out and said.span.covers(reader.day))
    return tuple(dict.fromkeys(notes))


def unread(reader: Reader, kind: str, code: str) -> Page:
    """The page of a row that has a name but whose law is not in the rulebook."""
    coverage = reader.rulebook.coverage.get(_COVERAGE.get(kind, ""))
    why = reader.note(coverage.missing(code)) if coverage else ()
    says = Note(_("The rulebook does not say yet what this asks. Ask the office."), reader.language)
    return Page(
        kind=kind,
        code=code,
        title=titles(reader.rulebook, kind)[code][reader.language],
        not_covered=(says, *why),
        cases=cases_of(reader, lambda case: code in (*case.endorsements, *case.tests, case.certificate)),
    )
