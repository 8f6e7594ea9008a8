"""A supervisor decides: grant or deny. Never somebody who determined any of it."""

from django.db import transaction

from cecs.eligibility.findings import Found
from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.applications.models import Application
from cecs.records.applications.move import move
from cecs.records.applications.states import Step
from cecs.records.audit.record import one_deed, record
from cecs.records.determinations.answers import SETTLED, beside_law, found_for
from cecs.records.determinations.deciding import carry_out, decision_number, tell_denied
from cecs.records.determinations.errors import CannotGrant, ReasonNeeded, SamePerson
from cecs.records.determinations.models import Decision, Outcome
from cecs.records.determinations.queries import decision_on, determiners_of


def decide(application: Application, outcome: str, *, by: Account, because: str = "") -> Decision:
    """Decide an application, once."""
    if decided := decision_on(application):
        return decided
    acting_as = require(by, Permission.DECIDE)
    if by.pk in determiners_of(application):
        raise SamePerson(f"{by.printed_name} determined part of {application.number} and can't decide it.")
    found = found_for(application)
    if outcome == Outcome.GRANT:
        _check_grant(application, found)
    elif not because.strip():
        raise ReasonNeeded("Say why it is denied.")
    with transaction.atomic(), one_deed():
        move(application, Step.GRANT if outcome == Outcome.GRANT else Step.DENY, by=by.printed_name, because=because)
        decision = Decision.objects.create(
            number=decision_number(), application=application, outcome=Outcome(outcome), by=by, because=because
        )
        if outcome == Outcome.GRANT:
            carry_out(decision, found.would_be)
        else:
            tell_denied(application, decision, because)
        record(
            "application.decided",
            subject=application.number,
            actor=by.printed_name,
            acting_as=acting_as,
            decision=decision.number,
            outcome=outcome,
            because=because,
            law_as_of=found.as_of,
            rulebook=found.rulebook,
        )
    return decision


def _check_grant(application: Application, found: Found) -> None:
    """Refuse to grant where anything was determined to be lacking, or is not answered."""
    lacking = [one.line.title for one in beside_law(application, "en") if one.answer not in SETTLED]
    if lacking:
        raise CannotGrant(f"{application.number} can't be granted: {', '.join(lacking)}.")
    if found.would_be is None:
        raise CannotGrant(f"The law grants nothing on {application.number}.")
