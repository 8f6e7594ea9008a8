"""How a requirement asks: one tree of small frozen nodes, each with a form over columns as well as over one person.

Leaves look at one value, or at one list ("any item satisfies", "none satisfies", a sum, a count, a best);
above them are only all, any, and at least n of. No node holds code.
"""

from dataclasses import dataclass, field
from datetime import date

from cecs.law.provisions import Dated, Words
from cecs.law.vocabulary import Word

Plain = str | float | bool | date | tuple[str | float | bool | date, ...]


@dataclass(frozen=True, slots=True)
class Literal:
    """A value written where it is used."""

    value: Plain


@dataclass(frozen=True, slots=True)
class Of:
    """The as-of day, a single value of the person or request, or another field of the same item, moved by a time."""

    path: str  # "as-of day", "holding.expires", "own.taken"
    plus: int = 0
    unit: str = ""  # days, weeks, months, years


@dataclass(frozen=True, slots=True)
class Parameter:
    """A dated figure of the law, at the as-of day or at the item's own day. Null is a figure nobody has found."""

    figures: Dated[Plain | None]
    own_day: str = ""


Value = Literal | Of | Parameter


@dataclass(frozen=True, slots=True)
class Comparison:
    """One comparison with a value, by its word."""

    word: str
    value: Value


@dataclass(frozen=True, slots=True)
class Condition:
    """What one field of an item must be. Several comparisons all hold."""

    name: str  # the word
    field: Word
    comparisons: tuple[Comparison, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """What every node may carry: words of its own, and the texts it rests on."""

    title: Words = field(default_factory=dict)
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Single(Node):
    """One value of the person or of the request."""

    name: str
    field: Word
    comparisons: tuple[Comparison, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exists(Node):
    """Some item of a list: `which` says the ones that bear on it, `having` what is asked of one of these."""

    list: str
    which: tuple[Condition, ...] = ()
    having: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NoneOf(Node):
    """No item of a list is so."""

    list: str
    which: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unbroken(Node):
    """The spans of these items follow one another without a gap, from the first until the as-of day."""

    list: str
    since: str
    through: str
    which: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A figure taken from a list: total, count, distinct, years, least, greatest. `best_single` takes the best group's.

    `years` is taken from the two days of each item: in columns, sorted by the first, each less what those before cover.
    """

    how: str
    list: str
    name: str = ""
    field: Word | None = None
    which: tuple[Condition, ...] = ()
    best_single: str = ""
    since: str = ""  # of years: the fields of the first and the last day
    through: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured(Node):
    """A figure, or the sum of several, compared with a value."""

    measures: tuple[Measure, ...]
    comparison: Comparison
    unit: str
    capped: tuple[float | None, ...] = ()  # the most that each measure may count for


@dataclass(frozen=True, slots=True, kw_only=True)
class Passes(Node):
    """A score on this test that reaches the mark in force on the day it was taken, while such scores are accepted."""

    test: str
    official: bool = False  # only the testing company's own report counts
    above: bool = False  # the score must lie above the mark, not at it


@dataclass(frozen=True, slots=True, kw_only=True)
class Combined(Node):
    """All of these, any of these, or at least so many of them."""

    how: str  # all, any, at least
    of: tuple["Asked", ...]
    least: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgment(Node):
    """The law leaves it to a person, or the texts disagree. `because` says why."""

    because: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Nothing(Node):
    """The law says that nothing is asked: not silence, but a text that can be cited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement(Node):
    """One thing the law asks, through time. `asks` on a day may be silent: then it is not asked."""

    id: str
    kind: str
    owed_by: str
    asks: "Dated[Asked]"
    when: "Asked | None" = None  # otherwise it does not apply
    waived: "tuple[Asked, ...]" = ()
    refuses: bool = False  # not met means the request can't be granted, rather than not yet
    endorsement: str = ""


Asked = Single | Exists | NoneOf | Unbroken | Measured | Passes | Combined | Judgment | Nothing | Requirement
