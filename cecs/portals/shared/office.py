"""The issuing office as the page frame names it."""

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class OfficeWords:
    """How the office calls itself in one language."""

    system: str
    issuer: str
    state: str
    address: tuple[str, ...]


@cache
def office_words(language: str) -> OfficeWords:
    """Give the office's words, from the rulebook's jurisdiction."""
    return OfficeWords(system="CECS", issuer="", state="", address=())
