"""Which pairs of words in the register may be meant by the words asked for.

Plain SQL, the same on both databases: a look-up is asked far more often than anything else here, and building these
statements from objects took three times as long as the database takes to answer them.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db import connection

from cecs.records.educators.nicknames import same_given_names
from cecs.records.educators.spelling import beyond, one_slip_apart, spellings

Pair = tuple[str, str]
Part = tuple[str, list[str]]  # a condition, and what stands in it

_MOST = 600
_SLIPS = (
    "SELECT DISTINCT token FROM certificates_tokenkey AS spelled"
    " JOIN certificates_nametoken AS word ON word.id = spelled.token_id WHERE spelled.key IN ({marks})"
)
_PAIRS = "SELECT DISTINCT one, other FROM certificates_namepair WHERE {first} AND {second}"
_LINES = "SELECT line_id FROM certificates_namepair WHERE {which} LIMIT {most}"


def candidates(asked: Pair) -> list[Pair]:
    """Give pairs of the register that the two words may mean, in either order; for one word, pairs that hold it."""
    near = _near(word for word in asked if word)
    one, other = (_like(word, near.get(word, set())) for word in asked)
    arms, values = [], []
    for first, second in (one, other), (other, one):
        for (condition, held), (also, theirs) in _both(first, second):
            arms.append(_PAIRS.format(first=condition.format(word="one"), second=also.format(word="other")))
            values += [*held, *theirs]
    found = _read(f"{' UNION ALL '.join(arms)} LIMIT {_MOST}", values)
    return list(dict.fromkeys((one, other) for one, other in found))


def lines_with(pairs: Sequence[Pair], most: int) -> list[int]:
    """Give the lines that bear any of these pairs; a single word is borne in any pair."""
    if len(pairs) == 1 and not pairs[0][1]:
        which, values = "one = %s OR other = %s", [pairs[0][0], pairs[0][0]]
    else:
        which = " OR ".join(["(one = %s AND other = %s)"] * len(pairs))
        values = [word for pair in pairs for word in pair]
    return [line for (line,) in _read(_LINES.format(which=which, most=most), values)]


def _both(first: Sequence[Part], second: Sequence[Part]) -> Iterator[tuple[Part, Part]]:
    """Give every way in which the words of a pair are like these, in this order. Nothing asked is no condition.

    Two beginnings of which one is a single letter would be half of the register.
    """
    anything: Part = ("1 = 1", [])
    for one in first or [anything]:
        for other in second or [anything]:
            begun = [part[1][0] for part in (one, other) if part[0].startswith("(")]
            if len(begun) < len((one, other)) or min(len(word) for word in begun) > 1:
                yield one, other


def _like(word: str, near: set[str]) -> list[Part]:
    """Give the conditions under which a word is like this one: among those near it, or begun by it."""
    if not word:
        return []
    among = sorted({word, *near})
    return [
        (f"{{word}} IN ({_marks(among)})", among),
        ("({word} > %s AND {word} < %s)", [word, beyond(word)]),
    ]


def _near(words: Iterable[str]) -> dict[str, set[str]]:
    """Give for each word its nicknames, and the words of the register one slip from it."""
    near = {word: set(same_given_names(word)) for word in words}
    keys = sorted({key for word in near for key in spellings(word)})
    for (spelled,) in _read(_SLIPS.format(marks=_marks(keys)), keys):
        for word, theirs in near.items():
            if one_slip_apart(word, spelled):
                theirs.add(spelled)
    return near


def _marks(values: Sequence[str]) -> str:
    return ", ".join(["%s"] * len(values))


def _read(statement: str, values: Sequence[str]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows
