"""Requirements of a list: some item is so, none is, or their spans follow one another without a gap."""

from datetime import timedelta
from typing import Any

from cecs.eligibility.findings import Answer
from cecs.eligibility.kinds.comparing import NO, SILENT, YES, Stand, Test, conditions_test, parameters_in
from cecs.eligibility.kinds.place import ANSWERS, Find, Place, shown
from cecs.eligibility.situation import Situation, evidence_of
from cecs.law.asking import Condition, Exists, Literal, NoneOf, Unbroken

ONE_DAY = timedelta(days=1)


def exists(node: Exists, place: Place) -> Find:
    """Some item satisfies. Items that bear on it but fall short are named; without any, nothing is shown."""
    name = node.list
    bears, has = conditions_test(node.which), conditions_test(node.having)
    place = place.resting_on(parameters_in(node.which) + parameters_in(node.having))
    values = {"form": "exists", "list": name, **_wanted(node.which + node.having)}

    def find(situation: Situation) -> Any:
        best: Stand | None = None
        weighed: list[str] = []
        for number, item in enumerate(situation.lists[name]):
            if bears(situation, item) is not YES:
                continue
            stands = has(situation, item)
            if stands is YES:
                return place.found(
                    Answer.MET, situation.day, evidence=(evidence_of(item, name, number),), values=values
                )
            weighed.append(evidence_of(item, name, number))
            best = stands if best is None else _better(best, stands)
        answer = Answer.NOT_SHOWN if best is None else ANSWERS[best]
        return place.found(answer, situation.day, evidence=tuple(weighed), values=values)

    return find


def _better(one: Stand, other: Stand) -> Stand:
    """Of two items, the nearer one: an unknown figure before a plain no, a plain no before silence."""
    if Stand.OPEN in (one, other):
        return Stand.OPEN
    return NO if NO in (one, other) else SILENT


def none_of(node: NoneOf, place: Place) -> Find:
    """No item is so. An empty list answers it: what is not there does not stand against anyone."""
    name, is_so = node.list, conditions_test(node.which)
    place = place.resting_on(parameters_in(node.which))
    values = {"form": "none", "list": name, **_wanted(node.which)}

    def find(situation: Situation) -> Any:
        against: list[str] = []
        doubtful: list[str] = []
        for number, item in enumerate(situation.lists[name]):
            stands = is_so(situation, item)
            if stands is YES:
                against.append(evidence_of(item, name, number))
            elif stands is Stand.OPEN:
                doubtful.append(evidence_of(item, name, number))
        answer = Answer.NOT_MET if against else Answer.NEEDS_REVIEW if doubtful else Answer.MET
        return place.found(answer, situation.day, evidence=tuple(against or doubtful), values=values)

    return find


def unbroken(node: Unbroken, place: Place) -> Find:
    """From the first of these until the as-of day, no day is without one."""
    name, is_one, values = node.list, conditions_test(node.which), {"form": "unbroken", "list": node.list}

    def find(situation: Situation) -> Any:
        spans, evidence = _spans(situation, name, is_one, node)
        if not spans:
            return place.found(Answer.NOT_SHOWN, situation.day, values=values)
        reached = spans[0][0] - ONE_DAY
        for since, through in spans:
            if since > reached + ONE_DAY:
                break
            reached = max(reached, through)
        answer = Answer.MET if reached >= situation.day and not _gap(spans) else Answer.NOT_MET
        return place.found(answer, situation.day, evidence=evidence, values=values)

    return find


def _spans(
    situation: Situation, name: str, is_one: Test, node: Unbroken
) -> tuple[list[tuple[Any, Any]], tuple[str, ...]]:
    """First and last days of the items that count, in order."""
    spans, evidence = [], []
    for number, item in enumerate(situation.lists[name]):
        since, through = getattr(item, node.since), getattr(item, node.through)
        if is_one(situation, item) is YES and since and through:
            spans.append((since, through))
            evidence.append(evidence_of(item, name, number))
    return sorted(spans), tuple(evidence)


def _gap(spans: list[tuple[Any, Any]]) -> bool:
    """True when a day between the first and the last lies in none of them."""
    reached = spans[0][1]
    for since, through in spans[1:]:
        if since > reached + ONE_DAY:
            return True
        reached = max(reached, through)
    return False


def _wanted(conditions: tuple[Condition, ...]) -> dict[str, str]:
    """What was asked for, to fill a sentence with."""
    wanted: dict[str, str] = {}
    for condition in conditions:
        for one in condition.comparisons:
            if isinstance(one.value, Literal):
                wanted.setdefault(condition.name, shown(one.value.value))
    return wanted
