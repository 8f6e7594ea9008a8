"""Laws that move the end of certificates already held: what is printed on them is then not the last day."""

from dataclasses import replace
from datetime import date

from cecs.eligibility.facts import Facts, Held, Sought
from cecs.eligibility.kinds.comparing import YES, conditions_test, of_reader
from cecs.eligibility.situation import Situation, situation_of
from cecs.law.rulebook import Law
from cecs.values.spans import ONE_DAY


def with_overlays(situation: Situation, law: Law) -> Situation:
    """The situation with the ends of certificates moved by whatever laws have moved them by this day."""
    held = tuple(_overlaid(one, situation, law) for one in situation.facts.certificates)
    if held == situation.facts.certificates:
        return situation
    facts = replace(situation.facts, certificates=held)
    return replace(situation, facts=facts, lists={**situation.lists, "certificates": held})


def _overlaid(held: Held, situation: Situation, law: Law) -> Held:
    """One certificate with its end moved, if a law moves it."""
    for overlay in law.rulebook.overlays:
        if overlay.said.span.covers(law.day) and conditions_test(overlay.which)(situation, held) is YES:
            until = of_reader(overlay.end)(situation, held)
            if until is not None and (held.expires_on is None or until - ONE_DAY > held.expires_on):
                printed = held.printed_expires_on or held.expires_on
                held = replace(held, expires_on=until - ONE_DAY, printed_expires_on=printed)
    return held


def last_day(
    law: Law,
    *,
    held: str,
    issued_on: date,
    effective_on: date,
    expires_on: date | None,
) -> date | None:
    """The last day of a certificate of this jurisdiction, as the law of the day has moved it: for the register."""
    certificate = Held(
        state=law.jurisdiction.home, type=held, issued_on=issued_on, effective_on=effective_on, expires_on=expires_on
    )
    situation = situation_of(Facts(certificates=(certificate,)), Sought(kind="advice", filed_on=law.day), law.day)
    return with_overlays(situation, law).facts.certificates[0].expires_on
