"""What the law lets a standing order grant is granted in seconds, with the full reasoning kept.

Anything in doubt, anything owed, anything disclosed goes to a person instead.
"""

from django.db import transaction

from cecs.eligibility.findings import Conclusion, Found, found_from
from cecs.records.applications.errors import NotFromHere
from cecs.records.applications.models import Application
from cecs.records.applications.move import move
from cecs.records.applications.states import State, Step
from cecs.records.audit.record import one_deed, record
from cecs.records.determinations.actions.evaluate import evaluate_application
from cecs.records.determinations.answers import found_for
from cecs.records.determinations.deciding import carry_out, decision_number
from cecs.records.determinations.gather import law_of
from cecs.records.determinations.models import Decision, Determination, Outcome, Purpose, Sampled, StandingOrder
from cecs.records.determinations.queries import decision_on, order_for
from cecs.records.determinations.sampling import is_drawn
from cecs.records.worklist.actions.open_task import open_task
from cecs.values import clock

SAMPLE = "decision.sample"


def settle(application: Application) -> Decision | None:
    """Grant under the standing order in force, once; none when a person has to look."""
    if decided := decision_on(application):
        return decided
    application.refresh_from_db()
    order = order_for(application.kind, clock.today())
    if order is None or not _may_settle(application):
        return None
    if found_for(application).conclusion is not Conclusion.GRANT:
        return None
    try:
        return _grant(application, order)
    except NotFromHere:  # somebody was there first: another round of this, or an evaluator
        return decision_on(application)


def _grant(application: Application, order: StandingOrder) -> Decision:
    """Take the step with all that belongs to it, or none of it."""
    with transaction.atomic(), one_deed():
        evaluation = evaluate_application(application, Purpose.SETTLE)
        found = found_from(evaluation.found)
        move(application, Step.SETTLE, by=str(order), because=order.number)
        decision = Decision.objects.create(
            number=decision_number(), application=application, outcome=Outcome.GRANT, standing_order=order
        )
        _determine(application, found, order)
        carry_out(decision, found.certificate)
        _sample(decision, order)
        _write_down(application, decision, order, found)
    return decision


def _may_settle(application: Application) -> bool:
    """Say whether the law and what was disclosed leave it to a standing order."""
    if application.state != State.FILED or not law_of(application).settles_without_person(application.kind):
        return False
    return not any(page.get("disclosed") for page in application.answers.values() if isinstance(page, dict))


def _determine(application: Application, found: Found, order: StandingOrder) -> None:
    """The order is the author of every determination."""
    Determination.objects.bulk_create(
        Determination(
            application=application,
            requirement=finding.requirement,
            kind=finding.kind,
            found_answer=finding.answer.value,
            answer=finding.answer.value,
            standing_order=order,
        )
        for finding in (found.tree.children if found.tree else ())
    )


def _sample(decision: Decision, order: StandingOrder) -> None:
    """Some in a hundred, chosen by their number and not by anyone, are looked at by a person afterwards."""
    if not is_drawn(decision.number, order.sample_percent):
        return
    Sampled.objects.create(decision=decision)
    open_task(SAMPLE, decision.application.number, words="", decision=decision.number, order=order.number)


def _write_down(application: Application, decision: Decision, order: StandingOrder, found: Found) -> None:
    record(
        "application.decided",
        subject=application.number,
        actor=f"{order.number}, signed by {order.signed_by.printed_name}",
        acting_as="standing order",
        decision=decision.number,
        outcome=Outcome.GRANT.value,
        because="",
        standing_order=order.number,
        law_as_of=found.as_of,
        rulebook=found.rulebook,
    )
