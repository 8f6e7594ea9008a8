"""What the register shows anyone, in the words of the page's language."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cecs.law.rulebook import Law
from cecs.portals.public.words import STANDINGS, StandingWords
from cecs.records.certificates.queries import Seen

_STANDINGS = {words.word: words for words in STANDINGS}


@dataclass(frozen=True, slots=True)
class Shown:
    """One certificate as the public sees it."""

    key: str
    number: str
    printed_name: str
    certificate: str
    endorsements: tuple[tuple[str, str, str], ...]  # code, words, grades
    issued_on: date
    since: date
    expires_on: date | None
    standing: StandingWords


def shown(seen: Iterable[Seen], law: Law, language: str) -> list[Shown]:
    """Put what is seen of each holding into words."""
    return [_shown(one, law, language) for one in seen]


def _shown(one: Seen, law: Law, language: str) -> Shown:
    known = law.rulebook.certificates.get(one.type)
    return Shown(
        key=one.key,
        number=one.number,
        printed_name=one.printed_name,
        certificate=known.title[language] if known else one.type,
        endorsements=tuple(_endorsement(code, law, language) for code in one.endorsements),
        issued_on=one.issued_on,
        since=one.since,
        expires_on=one.expires_on,
        standing=_STANDINGS[one.standing.value],
    )


def _endorsement(code: str, law: Law, language: str) -> tuple[str, str, str]:
    is_known = code in law.rulebook.endorsements
    return code, law.endorsement_words(code, language) if is_known else "", law.grades(code) if is_known else ""
