"""Finds public lines by name, forgiving accents, nicknames and one slip a word, or by certificate number.

A slip is looked for among the distinct words of all names, not among the lines: the cost grows with the vocabulary.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from cecs.records.certificates.models import NameToken, PublicLine, PublicWord, TokenKey
from cecs.records.certificates.standing import standing_word
from cecs.records.certificates.states import StandingWord
from cecs.records.educators.nicknames import same_given_names
from cecs.records.educators.spelling import beyond, folded, one_slip_apart, spellings
from cecs.values import clock
from cecs.values.spans import Span

_MOST = 50
_MOST_WORDS = 6
_PREFIXES = 400
FIELDS = (
    "key", "number", "printed_name", "type", "endorsements", "since", "until", "issued_on", "changes",
    "in_process_since", "version", "folded_family", "folded_given",
)  # fmt: skip


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
    def expires_on(self) -> date | None:
        """The last day, as screens say it."""
        return Span(self.since, self.until).expires_on


def seen(row: dict[str, Any], on: date) -> Seen:
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
    if not words:
        return []
    near = [_near(word) for word in words]
    if not all(near):
        return []
    rows = _lines(near).values(*FIELDS, "pk")[: most * 8]
    ranked = sorted(
        rows, key=lambda row: (_how_far(row, words), row["folded_family"], row["folded_given"], row["number"])
    )
    return [seen(row, day) for row in ranked[:most]]


def _near(word: str) -> dict[int, int]:
    """Words of the register that this may mean, by how far off they are: exact, begun, a nickname, a slip."""
    found: dict[int, int] = {}
    slips = TokenKey.objects.filter(key__in=set(spellings(word))).values_list("token_id", "token__token")
    for token, spelled in slips.distinct():
        if one_slip_apart(word, spelled):
            found[token] = 3
    nicknames = NameToken.objects.filter(token__in=same_given_names(word)).values_list("pk", flat=True)
    for token in nicknames:
        found[token] = 2
    begun = NameToken.objects.filter(token__gte=word, token__lt=beyond(word)).order_by("token")
    for token, spelled in begun.values_list("pk", "token")[:_PREFIXES]:
        found[token] = 0 if spelled == word else 1
    return found


def _lines(near: Sequence[dict[int, int]]) -> Any:  # a QuerySet of public lines
    """Lines that bear, for every word asked for, some word near it."""
    lines = PublicLine.objects.all()
    for tokens in sorted(near, key=len):
        lines = lines.filter(Q(pk__in=PublicWord.objects.filter(token__in=list(tokens)).values("line")))
    return lines.order_by("folded_family", "folded_given", "number")


def _how_far(row: dict[str, Any], words: Sequence[str]) -> int:
    """Say how far a line's names are from the words asked for; nothing when every word stands there as typed."""
    theirs = f"{row['folded_given']} {row['folded_family']} {folded(row['printed_name'])}".split()
    return sum(_word_far(word, theirs) for word in words)


def _word_far(word: str, theirs: Sequence[str]) -> int:
    if word in theirs:
        return 0
    if any(their.startswith(word) for their in theirs):
        return 1
    same = same_given_names(word)
    return 2 if any(their in same for their in theirs) else 3
