"""All of these, any of these, at least so many of these; one value; and what is left to a person."""

from typing import Any

from cecs.eligibility.findings import HELD, SETTLED, Answer, Finding
from cecs.eligibility.kinds.comparing import compared
from cecs.eligibility.kinds.place import ANSWERS, Find, Place, shown
from cecs.eligibility.situation import READERS, Situation
from cecs.law.asking import Combined, Judgment, Literal, Nothing, Parameter, Single


def combined(node: Combined, children: tuple[Find, ...], place: Place) -> Find:
    """The findings of the children, and what follows for the whole."""
    how, least = node.how, {"all": len(children), "any": 1, "at least": node.least}[node.how]
    holds = SETTLED if how == "all" else HELD  # what is not asked lacks nothing, but it is no way to meet anything
    values = {"form": how, "needed": shown(least)}

    def find(situation: Situation) -> Any:
        found = tuple(child(situation) for child in children)
        met = tuple(one for one in found if one.answer in holds)
        answer = _answer(found, len(met), least)
        rests = met if answer is Answer.MET else tuple(one for one in found if one.evidence)
        evidence = tuple(dict.fromkeys(number for one in rests for number in one.evidence))
        short = found[0].short_by if len(found) == 1 else ""
        said = {**values, "amount": shown(len(met))}
        return place.found(answer, situation.day, evidence=evidence, short_by=short, children=found, values=said)

    return find


def _answer(found: tuple[Finding, ...], met: int, least: int) -> Answer:
    """Met by enough; left to a person if those in doubt could make it enough; else not met, or not shown at all."""
    if met >= least:
        return Answer.MET
    doubtful = sum(one.answer is Answer.NEEDS_REVIEW for one in found)
    if met + doubtful >= least:
        return Answer.NEEDS_REVIEW
    lacking = [one.answer for one in found if one.answer.is_lacking]
    shown_nothing = all(answer is Answer.NOT_SHOWN for answer in lacking)  # also where no way was open at all
    return Answer.NOT_SHOWN if shown_nothing else Answer.NOT_MET


def single(node: Single, place: Place) -> Find:
    """One value of the person or of the request."""
    read, tests = READERS[node.name], tuple(compared(one) for one in node.comparisons)
    place = place.resting_on(tuple(one.value for one in node.comparisons if isinstance(one.value, Parameter)))
    wanted = next((shown(one.value.value) for one in node.comparisons if isinstance(one.value, Literal)), "")
    about = {"form": "single", "field": node.name, "needed": wanted}

    def find(situation: Situation) -> Any:
        value = read(situation)
        stands = min(test(situation, None, value) for test in tests)
        values = {**about, "amount": "" if value is None else shown(value)}
        return place.found(ANSWERS[stands], situation.day, evidence=_rests(situation, node.name), values=values)

    return find


def _rests(situation: Situation, name: str) -> tuple[str, ...]:
    """The evidence a single value rests on, where it has any."""
    whole = {
        "conduct": situation.facts.conduct, "induction": situation.facts.induction, "holding": situation.holding,
    }.get(name.split(".", 1)[0])  # fmt: skip
    return (whole.evidence,) if whole is not None and whole.evidence else ()


def nothing(_node: Nothing, place: Place) -> Find:
    """A text says that nothing is asked."""
    values = {"form": "nothing"}
    return lambda situation: place.found(Answer.NOT_APPLICABLE, situation.day, values=values)


def judgment(_node: Judgment, place: Place) -> Find:
    """What the law leaves to a person is never found, only named."""
    values = {"form": "judgment"}
    return lambda situation: place.found(Answer.NEEDS_REVIEW, situation.day, values=values)
