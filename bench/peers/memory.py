"""The limit of a name search: every name in the memory of one process, slips found by letters left out."""

from collections import defaultdict
from collections.abc import Iterable

from bench.register import Person
from cecs.records.educators.spelling import one_slip_apart, spellings


class InMemory:
    """All names, by their words and by the spellings of their words."""

    def __init__(self, register: Iterable[Person]) -> None:
        self._lines: dict[tuple[str, str], list[int]] = defaultdict(list)
        for one in register:
            self._lines[one.given, one.family].append(one.id)
        self._near: dict[str, list[str]] = defaultdict(list)
        for word in {word for names in self._lines for word in names}:
            for key in set(spellings(word)):
                self._near[key].append(word)

    def search(self, given: str, family: str, most: int = 10) -> list[int]:
        """Give the lines that bear the two words, or words one slip from them, the nearest first."""
        pairs = sorted(
            ((one != given) + (other != family), one, other)
            for one in self._like(given)
            for other in self._like(family)
            if (one, other) in self._lines
        )
        found: list[int] = []
        for _far, one, other in pairs:
            found += self._lines[one, other]
            if len(found) >= most:
                break
        return found[:most]

    def _like(self, word: str) -> set[str]:
        near = {other for key in set(spellings(word)) for other in self._near.get(key, ())}
        return {other for other in near if one_slip_apart(word, other)}
