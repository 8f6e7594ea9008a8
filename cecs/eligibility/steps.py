"""From a finding to what would mend it: the steps of one way, each with its amount, its time and the texts that ask it.

Only the tree of findings is read, so that every kind of requirement is planned alike. Where one of several would do,
the way with the least of what is counted is taken.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from cecs.eligibility.findings import HELD, Answer, Finding
from cecs.law.rulebook import Law

Weight = tuple[float, ...]

# In which order a person does things: what takes longest to begin first, what is sent with the request last.
_ORDER = (
    "age", "degree", "evaluation", "preparation", "enrollment", "major", "credits", "course", "language", "license",
    "experience", "certificate-held", "induction", "recommendation", "assessment", "translation", "document",
    "background", "timing", "applicant", "form", "signature", "fee", "application",
)  # fmt: skip
_NO_WAIT = ("applicant", "form", "signature", "fee", "document", "application", "endorsement")
_MONTHS_IN_A_YEAR = 12
_DAYS_IN_A_MONTH = 30.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing to do. What is not counted in tests, hours or months is one thing by itself."""

    finding: Finding
    under: Finding  # the line of the checklist it belongs to
    tests: int = 0
    semester_hours: float = 0
    clock_hours: float = 0
    school_months: float = 0
    months: float = 0  # of the calendar, by the office's planning figures
    not_before: date | None = None  # what only time mends
    by_person: bool = False  # a person at the office must look


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps of one way, or why there is none: what no step can mend."""

    steps: tuple[Step, ...] = ()
    barred_by: tuple[Finding, ...] = field(default_factory=tuple)

    @property
    def months(self) -> float:
        """What can be done side by side is: the longest step says how long it takes."""
        return max((one.months for one in self.steps), default=0)

    def total(self, what: str) -> float:
        """How much of one thing, over all steps."""
        return float(sum(getattr(one, what) for one in self.steps))


def _blocked(plan: Plan) -> Weight:
    """What no study brings comes last: a bar, a certificate that one would have to hold already."""
    return (len(plan.barred_by), sum(one.finding.kind == "certificate-held" for one in plan.steps))


def cheapest(plan: Plan) -> Weight:
    """Fewest hours of study to pay for, then fewest tests, then fewest other steps, then the shortest time."""
    study = plan.total("semester_hours") + plan.total("clock_hours") / 15
    return (*_blocked(plan), study, plan.total("tests"), len(plan.steps), plan.months)


def quickest(plan: Plan) -> Weight:
    """The shortest time, then the fewest steps."""
    study = plan.total("semester_hours") + plan.total("clock_hours") / 15
    return (*_blocked(plan), plan.months, len(plan.steps), study)


Choice = Callable[[Plan], Weight]


def plan_of(findings: Iterable[Finding], law: Law, choice: Choice) -> Plan:
    """What would mend every one of several findings."""
    return _together([_mend(one, one, law, choice) for one in findings])


def _together(plans: list[Plan]) -> Plan:
    """All of these, each thing once, in the order in which a person does them."""
    steps: dict[tuple[str, ...], Step] = {}
    for plan in plans:
        for one in plan.steps:
            known = steps.get(_same(one))
            steps[_same(one)] = max((known, one), key=lambda step: step.months) if known else one
    barred = tuple(one for plan in plans for one in plan.barred_by)
    return Plan(tuple(sorted(steps.values(), key=lambda step: _place(step.finding))), barred)


def _same(step: Step) -> tuple[str, ...]:
    """What makes two steps one: the same test, or the same requirement."""
    test = step.finding.values.get("test")
    return ("test", test) if test else ("requirement", step.finding.requirement)


def _place(finding: Finding) -> int:
    return _ORDER.index(finding.kind) if finding.kind in _ORDER else len(_ORDER)


def _mend(finding: Finding, under: Finding, law: Law, choice: Choice) -> Plan:
    """What would mend one finding."""
    if finding.answer.is_settled:
        return Plan()
    form = finding.values.get("form", "")
    within = [one for one in finding.children if one.answer is not Answer.NOT_APPLICABLE]
    if form in ("all", "any", "at least") and within:
        least = len(within) if form == "all" else int(float(finding.values.get("needed", "1")))
        held = sum(one.answer in HELD for one in within)
        plans = sorted((_mend(one, under, law, choice) for one in within if not one.answer.is_settled), key=choice)
        return _together(plans if form == "all" else plans[: max(least - held, 0)])
    if form == "none":
        return Plan(barred_by=(finding,))
    if form in ("any", "at least"):  # no way is open at all
        return Plan(barred_by=(finding,))
    return Plan((_step(finding, under, law),))


def _step(finding: Finding, under: Finding, law: Law) -> Step:
    """One leaf: how much of what, and how long it takes."""
    step = Step(finding=finding, under=under)
    amount, _, unit = finding.short_by.partition(" ")
    short = float(amount) if amount else 0.0
    if finding.answer is Answer.NEEDS_REVIEW:
        return replace(step, by_person=True)
    if finding.values.get("form") == "passes":
        return replace(step, tests=1, months=_weeks("planning-test-weeks", law))
    if unit == "clock-hours":
        return replace(step, clock_hours=short, months=_weeks("planning-course-weeks", law))
    if unit == "semester-hours":
        return replace(step, semester_hours=short, months=_share(short, "planning-semester-hours-a-year", law))
    if unit == "school-months":
        return replace(step, school_months=short, months=_share(short, "planning-school-months-a-year", law))
    months = short * _MONTHS_IN_A_YEAR if unit == "years" else _usual(finding.kind, law)
    return replace(step, months=months)


def _usual(kind: str, law: Law) -> float:
    """How long a thing takes that nobody counts in hours: a program, a degree, a course, a paper."""
    if kind in _NO_WAIT:
        return 0
    months = _figure(f"planning-{kind}-months", law)
    return float(months) if months is not None else _weeks("planning-course-weeks", law)


def _share(amount: float, name: str, law: Law) -> float:
    """Months of the calendar for an amount that a year holds so much of."""
    yearly = _figure(name, law)
    return round(amount * _MONTHS_IN_A_YEAR / yearly, 1) if yearly else 0


def _weeks(name: str, law: Law) -> float:
    """Weeks as months of the calendar."""
    weeks = _figure(name, law)
    return round(weeks * 7 / _DAYS_IN_A_MONTH, 1) if weeks else 0


def _figure(name: str, law: Law) -> int | None:
    """A planning figure of the office, where it has one."""
    dated = law.rulebook.figures.get(name)
    said = dated.find(law.day) if dated else None
    return said.value if said else None
