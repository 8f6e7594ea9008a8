"""What may be held and what may be asked for: certificates, endorsements, assessments, fees, offers and overlays."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from cecs.law.asking import Asked, Condition, Of, Requirement
from cecs.law.provisions import Dated, Said, Words
from cecs.values.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """A type of certificate, permit or authorization."""

    code: str
    kind: str  # certificate, permit, authorization
    level: int  # a higher level is asked for first when none is named
    title: Words
    authorizes: Words
    terms: Dated[int | None]  # how long it runs, in months; null where no source says
    granted: Dated[bool]  # while it may be granted


@dataclass(frozen=True, slots=True, kw_only=True)
class Endorsement:
    """A subject or field and its grades, and what each way of asking for it asks."""

    code: str
    title: Words
    group: str
    grades: Dated[str]
    cites: tuple[str, ...]
    asks: Mapping[str, tuple[Requirement, ...]]
    is_active: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentMark:
    """A test: when it was given, until when a score counts, its marks through time, its levels if it has any."""

    id: str
    name: str
    code: str
    provider: str
    given: Span
    accepted: Span  # the days on which a score on it still counts
    marks: Dated[float | str | None]
    measure: str = "score"  # or total
    levels: tuple[str, ...] = ()
    replaced_by: str = ""
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fee:
    """An amount of the schedule through time, in cents; null where no source gives it."""

    id: str
    title: Words
    amounts: Dated[int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choosing:
    """Which held certificate the request is about: of those that are so, the one with the latest day."""

    which: tuple[Condition, ...]
    latest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Granting:
    """What is issued, from when, until when."""

    type: str  # a certificate type, or "the type held"
    since: Of | None  # None: the filing day
    until: str  # "term", "as held", "moved", "yearly"
    months: Dated[int | None] | None = None
    yearly: tuple[int, int] = (0, 0)  # month and day
    endorsements: str = "sought"  # sought, held, both


@dataclass(frozen=True, slots=True, kw_only=True)
class Beyond:
    """A case the rulebook does not yet speak of, and why."""

    when: Asked
    why: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class ForEndorsements:
    """A place in the checklist where each endorsement's own requirements stand."""

    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One thing that may be asked for: when it applies, what it asks, costs and grants, and what else is offered."""

    id: str
    kind: str
    certificate: str
    title: Words
    while_offered: Dated[bool]
    checklist: tuple[Requirement | ForEndorsements, ...]
    groups: frozenset[str] = frozenset()  # empty: whatever the endorsement
    endorsements: frozenset[str] = frozenset()
    reasons: frozenset[str] = frozenset()
    when: Asked | None = None
    holding: Choosing | None = None
    grants: Granting | None = None
    fee: str = ""
    fee_each_further: str = ""
    review_fee: str = ""
    instead: tuple[str, ...] = ()
    defers: frozenset[str] = frozenset()  # kinds, or requirements, that may stay lacking under what is granted
    beyond: tuple[Beyond, ...] = ()
    is_default: bool = True  # considered when no certificate was named
    straight_through: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlay:
    """A law that moves the end of certificates already held: the next emergency's needs no code."""

    id: str
    title: Words
    said: Said[bool]  # from which day it is seen
    which: tuple[Condition, ...]
    end: Of


@dataclass(frozen=True, slots=True, kw_only=True)
class Jurisdiction:
    """Whose law it is: names, address, money, patterns, first day."""

    code: str
    speaks_from: date
    languages: tuple[str, ...]
    currency: str
    names: Mapping[str, Words]
    address: tuple[str, ...]
    payee: str
    cards: Mapping[str, tuple[str, ...]]
    patterns: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    contact: Mapping[str, str] = field(default_factory=dict)
    levels: tuple[str, ...] = ()
    home: str = ""  # the state's own code in facts
    texts_read_on: date | None = None  # the day on which the cited texts were last read, where none says another
