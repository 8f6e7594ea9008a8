"""One person, one request, one day: what every requirement is asked of."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from operator import attrgetter
from typing import Any

from cecs.eligibility.facts import Facts, Held, Section, Sought
from cecs.law.vocabulary import LIST_FIELDS, SINGLES
from cecs.values.spans import add_months, add_years

Items = Sequence[Any]


@dataclass(frozen=True, slots=True)
class FeeTotals:
    """What this request costs, for the requirement that asks whether it is paid."""

    total: int | None = None
    due_at_filing: int | None = None


NO_HOLDING = Held()
NO_FEE = FeeTotals()


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """Facts and request on a day, with the certificate the request is about and the fee it owes."""

    facts: Facts
    sought: Sought
    day: date
    lists: Mapping[str, Items]
    holding: Held = NO_HOLDING
    fee: FeeTotals = NO_FEE

    @property
    def age(self) -> float | None:
        """Full years lived by the day."""
        born = self.facts.born_on
        if born is None:
            return None
        had_birthday = (self.day.month, self.day.day) >= (born.month, born.day)
        return float(self.day.year - born.year - (not had_birthday))

    @property
    def money(self) -> bool:
        """Whether money is in question at all."""
        return self.sought.paid is not None

    def about(self, holding: Held, fee: FeeTotals) -> "Situation":
        """The same situation, for a request about this certificate that costs this."""
        return replace(self, holding=holding, fee=fee)


def situation_of(facts: Facts, sought: Sought, day: date) -> Situation:
    """Lay the lists side by side; a test's sections are laid flat."""
    lists: dict[str, Items] = {}
    for name, (whose, field) in LIST_FIELDS.items():
        if name != "sections":
            lists[name] = getattr(facts if whose == "facts" else sought, field) or ()
    lists["sections"] = tuple(
        Section(test=one.test, section=part, score=score, taken_on=one.taken_on, official=one.official,
                evidence=one.evidence or f"assessments[{number}]")
        for number, one in enumerate(facts.assessments) for part, score in one.sections.items()
    )  # fmt: skip
    return Situation(facts=facts, sought=sought, day=day, lists=lists)


def _through(path: str) -> Callable[[Situation], Any]:
    """A value reached by a path that may end early: induction may be unknown."""
    names = path.split(".")

    def read(situation: Situation) -> Any:
        value: Any = situation
        for name in names:
            value = getattr(value, name)
            if value is None:
                return None
        return value

    return read


READERS: Mapping[str, Callable[[Situation], Any]] = {
    name: _through(word.field) if word.field.count(".") > 1 else attrgetter(word.field)
    for name, word in SINGLES.items()
}  # fmt: skip


def moved(day: date, count: int, unit: str) -> date:
    """A day, moved by days, weeks, months or years."""
    if unit == "years":
        return add_years(day, count)
    if unit == "months":
        return add_months(day, count)
    return day + timedelta(days=count * (7 if unit == "weeks" else 1))


def evidence_of(item: Any, name: str, number: int) -> str:
    """The number of what an item rests on; without one, where it stands among the facts."""
    return str(item.evidence) or f"{name}[{number}]"
