"""What is known of an educator, and what is asked for, as frozen values.

A fact that is not given is `None` or absent: it is not known, and no finding may assume it.
Every item may carry `evidence`, the number of what it rests on; findings cite it.
Field names follow the house (days end in `_on`); a rulebook uses the words of the case files,
and `cecs.law.vocabulary` says which word means which field.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

NOTHING: Mapping[str, float] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Degree:
    """A degree conferred."""

    level: str | None = None  # high-school, associate, bachelor, master, sixth-year, doctor
    field: str | None = None  # the major, in lower case
    institution: str | None = None
    state: str | None = None
    country: str | None = None
    accreditation: str | None = None
    language: str | None = None  # in which it was taught
    conferred_on: date | None = None
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """Semester hours in an area. Areas overlap: two areas are never added up."""

    area: str
    hours: float
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """One course or training on a topic."""

    topic: str | None = None
    clock_hours: float | None = None
    credits: float | None = None
    mode: str | None = None
    completed_on: date | None = None
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preparation:
    """A program or alternate route. Without `completed_on` the person is enrolled in it."""

    route: str | None = None
    state: str | None = None
    endorsements: tuple[str, ...] = ()
    completed_on: date | None = None
    recommended: bool | None = None  # the institution's own formal word
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """A score on a test. A level stands in `score` where the test has levels."""

    test: str
    taken_on: date | None = None
    score: float | str | None = None
    total: float | None = None
    sections: Mapping[str, float] = field(default_factory=lambda: NOTHING)
    official: bool | None = None  # the testing company's own report
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One part of a test: what an assessment's sections are, laid flat for the rules."""

    test: str
    section: str
    score: float
    taken_on: date | None = None
    official: bool | None = None
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Experience:
    """Service or work. `school_months` is what the employer certified."""

    since: date | None = None
    through: date | None = None  # the last day served
    school_months: float | None = None
    role: str | None = None
    endorsements: tuple[str, ...] = ()
    state: str | None = None
    country: str | None = None
    employer: str | None = None
    employer_name: str | None = None
    under: str | None = None  # the certificate served under
    successful: bool | None = None
    full_time: bool | None = None
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A certificate, permit or authorization held now or before, in any state."""

    state: str | None = None
    type: str | None = None
    title: str | None = None  # another state's own name for it
    endorsements: tuple[str, ...] = ()
    issued_on: date | None = None
    effective_on: date | None = None
    expires_on: date | None = None  # the last day in force, as printed
    printed_expires_on: date | None = None  # what was printed, where a law has moved the last day since
    status: str | None = None  # active, expired, suspended, revoked, surrendered
    served: bool | None = None
    extensions: float | None = None
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Induction:
    """The mentoring program of a beginning educator."""

    program: str | None = None
    completed_on: date | None = None
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class License:
    """A license of another profession."""

    kind: str | None = None
    state: str | None = None
    status: str | None = None
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """Command of a language, as tested."""

    language: str | None = None
    oral: str | None = None
    written: str | None = None
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AdverseAction:
    """A revocation, suspension, surrender or the like, in any state."""

    kind: str | None = None
    state: str | None = None
    taken_on: date | None = None
    until: date | None = None
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conviction:
    """A conviction, as the record or the person gives it."""

    offence: str | None = None
    grade: str | None = None  # the case files say `class`
    convicted_on: date | None = None
    sentence_ended_on: date | None = None
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paid:
    """One payment made toward the request."""

    cents: int
    method: str | None = None
    brand: str | None = None
    funding: str | None = None
    paid_on: date | None = None
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """How a paper arrived: by which way, from whom, in which form."""

    kind: str | None = None
    channel: str | None = None
    sent_by: str | None = None
    form: str | None = None
    arrived_on: date | None = None
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conduct:
    """What the checks say."""

    background_check: str | None = None
    child_abuse_registry: str | None = None
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The position and the school the request is about, where the law turns on it."""

    position: str | None = None
    district: str | None = None
    first_day: date | None = None
    same_assignment_days: float | None = None
    school_year: str | None = None
    school_kind: str | None = None
    teachers_and_administrators: float | None = None
    permits_this_year: float | None = None

    @property
    def permit_share(self) -> float | None:
        """The school's permits of the year with the one asked for, in percent of its teachers and administrators."""
        if self.permits_this_year is None or not self.teachers_and_administrators:
            return None
        return (self.permits_this_year + 1) * 100 / self.teachers_and_administrators


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Everything known and verified of one educator."""

    born_on: date | None = None
    degrees: tuple[Degree, ...] = ()
    credits: tuple[Credit, ...] = ()
    courses: tuple[Course, ...] = ()
    preparation: tuple[Preparation, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    experience: tuple[Experience, ...] = ()
    certificates: tuple[Held, ...] = ()
    induction: Induction | None = None
    licenses: tuple[License, ...] = ()
    languages: tuple[Language, ...] = ()
    status: tuple[str, ...] = ()
    conduct: Conduct = Conduct()
    adverse_actions: tuple[AdverseAction, ...] = ()
    convictions: tuple[Conviction, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What is asked for, by whom, how, and on which legal day."""

    kind: str
    filed_on: date
    certificate: str | None = None  # left out: the highest the law lets this person ask for
    endorsements: tuple[str, ...] = ()
    applicant: str | None = None
    channel: str | None = None
    form: str | None = None
    signature: str | None = None
    reason: str | None = None
    paid: tuple[Paid, ...] | None = None  # None: money is not in question; empty: nothing is paid yet
    documents: tuple[Paper, ...] = ()
    context: Context = Context()
