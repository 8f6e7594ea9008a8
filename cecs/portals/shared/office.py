"""The issuing office as the page frame names it: all from the rulebook's jurisdiction."""

from dataclasses import dataclass

from cecs.law.holdings import Jurisdiction
from cecs.law.shelf import rulebook


@dataclass(frozen=True, slots=True)
class OfficeWords:
    """How the office calls itself in one language, where its mail goes, and what it takes as payment."""

    system: str
    issuer: str
    state: str
    address: tuple[str, ...]
    payee: str
    cards: str


NAMELESS = OfficeWords("CECS", "CECS", "", (), "", "")


def office_words(language: str) -> OfficeWords:
    """Give the office's words; before a rulebook is opened there is only the system's own name."""
    try:
        return _words(rulebook().jurisdiction, language)
    except LookupError:
        return NAMELESS


def _words(jurisdiction: Jurisdiction, language: str) -> OfficeWords:
    names = {which: words.get(language) or words["en"] for which, words in jurisdiction.names.items()}
    brands = [brand.replace("-", " ").title() for brand in jurisdiction.cards.get("brands", ())]
    return OfficeWords(
        system=names.get("system", NAMELESS.system),
        issuer=names.get("issuer", NAMELESS.issuer),
        state=names.get("state", ""),
        address=jurisdiction.address,
        payee=jurisdiction.payee,
        cards=", ".join(brands),
    )
