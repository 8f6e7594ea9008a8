"""A register of synthetic people, written straight into the tables that a name search reads. Seeded."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, islice
from random import Random
from typing import Any

from django.db import connection

from cecs.records.certificates.pairing import pairs_of, words_of
from cecs.records.educators.spelling import spellings

_STARTS = (*tuple("bcdfghjklmnprstvwz"), "br", "ch", "cl", "dr", "fl", "gr", "kr", "pr", "qu", "sh", "st", "tr")
_VOWELS = (*tuple("aeiou"), "ai", "ea", "ee", "ie", "oo", "ou")
_ENDS = (*tuple("nrslmt"), "ck", "nd", "rt", "ss", "ll", "son", "man", "ley", "ez", "ski", "er")
_BATCH = 20_000
_SHIFT = 8  # the commonest names are not as common as a bare Zipf's law has it


@dataclass(frozen=True, slots=True)
class Person:
    """One line of the register."""

    id: int
    given: str
    family: str


def people(how_many: int, *, seed: int = 7) -> list[Person]:
    """Make so many people; a million bear about 128,000 family names and 5,000 given names, a few of them often."""
    random = Random(seed)
    family, given = _words(random, max(how_many // 7, 500), 3), _words(random, max(how_many // 200, 200), 2)
    families = random.choices(family, cum_weights=_weights(family), k=how_many)
    givens = random.choices(given, cum_weights=_weights(given), k=how_many)
    return [Person(number, *names) for number, names in enumerate(zip(givens, families, strict=True), start=1)]


def _weights(words: list[str]) -> list[float]:
    return list(accumulate(1 / (rank + _SHIFT) for rank in range(len(words))))


def _words(random: Random, how_many: int, longest: int) -> list[str]:
    words: dict[str, None] = {}
    while len(words) < how_many:
        syllables = random.randint(1, longest)
        word = "".join(random.choice(_STARTS) + random.choice(_VOWELS) for _ in range(syllables))
        words[word + random.choice(_ENDS)] = None
    return list(words)


def enter(register: list[Person]) -> None:
    """Write the public lines and the words they are found by, in bulk; nothing else of the register is there."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET session_replication_role = replica")  # the holdings they point to are not there
        else:
            cursor.execute("PRAGMA foreign_keys = OFF")
    tokens = {word: number for number, word in enumerate(sorted(_all_words(register)), start=1)}
    _copy("certificates_publicline", _LINE, (_line(one) for one in register))
    _copy("certificates_namepair", ("line_id", "one", "other"), _pairs(register))
    _copy("certificates_nametoken", ("id", "token"), ((number, word) for word, number in tokens.items()))
    keys = ((number, key) for word, number in tokens.items() for key in sorted(set(spellings(word))))
    _copy("certificates_tokenkey", ("token_id", "key"), keys)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


_LINE = (
    "id", "holding_id", "educator_id", "key", "number", "printed_name", "folded_family", "folded_given", "type",
    "endorsements", "since", "until", "issued_on", "changes", "version",
)  # fmt: skip


def _line(one: Person) -> tuple[Any, ...]:
    printed = f"{one.given} {one.family}".title()
    dates = ("2024-07-01", "2029-07-01", "2024-06-01")
    names = (f"key{one.id:012}", f"C-2024-{one.id:07}-K", printed, one.family, one.given, "initial", '["015"]')
    return (one.id, one.id, one.id, *names, *dates, "[]", 1)


def _all_words(register: list[Person]) -> set[str]:
    return {word for one in register for word in (one.given, one.family)}


def _pairs(register: list[Person]) -> Iterator[tuple[Any, ...]]:
    for one in register:
        for pair in pairs_of(words_of(one.given, one.family)):
            yield (one.id, *pair)


def _copy(table: str, columns: tuple[str, ...], rows: Iterable[tuple[Any, ...]]) -> None:
    with connection.cursor() as cursor:
        names = ", ".join(f'"{column}"' for column in columns)
        if connection.vendor == "postgresql":
            with cursor.cursor.copy(f'COPY "{table}" ({names}) FROM STDIN') as copy:
                for row in rows:
                    copy.write_row(row)
            return
        marks = ", ".join(["%s"] * len(columns))
        statement = f'INSERT INTO "{table}" ({names}) VALUES ({marks})'  # noqa: S608 - names of this file's own
        waiting = iter(rows)
        while batch := list(islice(waiting, _BATCH)):
            cursor.execute("BEGIN")
            cursor.executemany(statement, batch)
            cursor.execute("COMMIT")
