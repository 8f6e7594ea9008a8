"""Finds public lines by name, forgiving accents, nicknames and one slip a word, or by certificate number.

A slip is looked for among the distinct words of all names, not among the lines; candidate pairs of words are ranked
before any line is read. What a search costs grows with the vocabulary, not with the register.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from cecs.records.certificates.candidates import Pair, candidates, lines_with
from cecs.records.certificates.models import PublicLine
from cecs.records.certificates.standing import standing_word
from cecs.records.certificates.states import StandingWord
from cecs.records.educators.nicknames import same_given_names
from cecs.records.educators.spelling import folded, one_slip_apart
from cecs.values import clock
from cecs.values.spans import Span

_MOST = 50
_MOST_WORDS = 6
_PAIR = 2
_PAIRS_A_READ = 40
_MOST_LINES = 5000  # where more than two words are asked for, the others are looked at in these
_NOWHERE = 100
FIELDS = (
    "key", "number", "printed_name", "type", "endorsements", "since", "until", "issued_on", "changes",
    "in_process_since", "version", "folded_family", "folded_given",
)  # fmt: skip
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Changed:
    kind: str
    since: date
    until: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What anyone may see of one holding on a day. There is nothing else to see."""

    key: str
    number: str
    printed_name: str
    type: str
    endorsements: tuple[str, ...]
    since: date
    until: date | None
    issued_on: date
    standing: StandingWord
    on: date
    version: int

    @property
    def allows_today(self) -> bool:
        """Say whether the person may serve under it on that day."""
        return self.standing in (StandingWord.IN_FORCE, StandingWord.IN_PROCESS)

    @property
    def expires_on(self) -> date | None:
        """The last day, as screens say it."""
        return Span(self.since, self.until).expires_on


def seen(row: Row, on: date) -> Seen:
    """Read one row of public lines as of a day."""
    changes = [
        _Changed(kind, date.fromisoformat(since), date.fromisoformat(until) if until else None)
        for kind, since, until in row["changes"]
    ]
    filed = row["in_process_since"]
    word = standing_word(row["since"], row["until"], changes, on, is_in_process=filed is not None and filed <= on)
    kept = {
        name: row[name] for name in ("key", "number", "printed_name", "type", "since", "until", "issued_on", "version")
    }
    return Seen(endorsements=tuple(row["endorsements"]), standing=word, on=on, **kept)


def search(text: str, *, on: date | None = None, most: int = _MOST) -> list[Seen]:
    """Find what the public may see by a certificate number or by the words of a name, the nearest first."""
    day = on or clock.today()
    if any(sign.isdigit() for sign in text):
        rows = PublicLine.objects.filter(number=text.strip().upper()).values(*FIELDS)
        return [seen(row, day) for row in rows]
    words = folded(text).split()[:_MOST_WORDS]
    found = _found(words, most if len(words) <= _PAIR else _MOST_LINES) if words else []
    far = {row["number"]: _how_far(row, words) for row in found}
    ranked = sorted(
        (row for row in found if far[row["number"]] < _NOWHERE),
        key=lambda row: (far[row["number"]], row["folded_family"], row["folded_given"], row["number"]),
    )
    return [seen(row, day) for row in ranked[:most]]


def _found(words: Sequence[str], enough: int) -> list[Row]:
    """Read enough lines: of names exactly so, else of the nearest pairs first."""
    asked = _asked(words)
    lines = set(lines_with([asked], enough))
    if len(lines) < enough:
        for pairs in _by_nearness(asked, candidates(asked)):
            lines |= set(lines_with(pairs, enough))
            if len(lines) >= enough:
                break
    return list(PublicLine.objects.filter(pk__in=lines).values(*FIELDS))


def _asked(words: Sequence[str]) -> Pair:
    """Give the two words a search goes by: the longest say most. The others are looked at in what is found."""
    one, other = sorted([*sorted(set(words), key=len, reverse=True), ""][:_PAIR])
    return (one, other) if one else (other, "")


def _by_nearness(asked: Pair, pairs: Iterable[Pair]) -> Iterator[list[Pair]]:
    """Give the candidates, the nearest first, as many at a time as one reading takes."""
    wanted = [word for word in asked if word]
    groups: dict[int, list[Pair]] = {}
    for pair in dict.fromkeys(pairs):
        groups.setdefault(sum(_word_far(word, pair) for word in wanted), []).append(pair)
    for far in sorted(groups):
        for start in range(0, len(groups[far]), _PAIRS_A_READ):
            yield groups[far][start : start + _PAIRS_A_READ]


def _how_far(row: Row, words: Sequence[str]) -> int:
    """Say how far a line's names are from the words asked for; nothing when every word stands there as typed."""
    theirs = f"{row['folded_given']} {row['folded_family']} {folded(row['printed_name'])}".split()
    return sum(_word_far(word, theirs) for word in words)


def _word_far(word: str, theirs: Sequence[str]) -> int:
    if word in theirs:
        return 0
    if any(their.startswith(word) for their in theirs):
        return 1
    same = same_given_names(word)
    if any(their in same for their in theirs):
        return 2
    return 3 if any(one_slip_apart(word, their) for their in theirs) else _NOWHERE
