"""How fully the law is in the rulebook, row by row, and what is left out and why."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cecs.law.provisions import Words
from cecs.law.reading import Here


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Of one kind of row: the ones modelled fully, those modelled in part, and those not at all; each with its why."""

    fully: frozenset[str] = frozenset()
    partly: Mapping[str, Words] = field(default_factory=dict)
    not_at_all: Mapping[str, Words] = field(default_factory=dict)

    def missing(self, code: str) -> Words:
        """What is missing of a row, in each language it is told in."""
        return self.partly.get(code) or self.not_at_all.get(code) or {}


def read_coverage(here: Here, languages: tuple[str, ...]) -> Coverage:
    """One kind of row. What is missing may be told in one language only, and is then shown as being in it."""
    keys = here.block()
    return Coverage(
        fully=frozenset(_told(keys.get("fully"), languages)),
        partly=_told(keys.get("partly"), languages),
        not_at_all=_told(keys.get("not"), languages),
    )


def _told(here: Here | None, languages: tuple[str, ...]) -> dict[str, Words]:
    """Row by row, what is missing; a list names rows without saying why."""
    if here is None:
        return {}
    if here.is_list:
        return {one.text(): {} for one in here.items()}
    return {code: _words(inner, languages) for code, inner in here.block().items()}


def _words(here: Here, languages: tuple[str, ...]) -> Words:
    """A text in the rulebook's first language, or in each."""
    if here.is_mapping:
        return {language: inner.text() for language, inner in here.block().items() if language in languages}
    return {} if here.is_null else {languages[0]: str(here.value)}
