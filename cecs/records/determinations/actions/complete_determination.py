"""Every requirement has its answer: the file goes to a supervisor for the decision."""

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.applications.models import Application
from cecs.records.applications.move import move
from cecs.records.applications.states import State, Step
from cecs.records.audit.record import one_deed, record
from cecs.records.determinations.actions.evaluate import evaluate_application
from cecs.records.determinations.answers import beside_law
from cecs.records.determinations.errors import NotDetermined, NotYours
from cecs.records.determinations.models import Purpose


def complete_determination(application: Application, by: Account) -> Application:
    """Hand the file over, once every requirement is answered."""
    application.refresh_from_db()
    if application.state == State.DETERMINED:
        return application
    acting_as = require(by, Permission.DETERMINE)
    if application.with_whom_id != by.pk:
        raise NotYours(f"{application.number} is with {application.with_whom}.")
    besides = beside_law(application, by.language)
    if still_open := [one.line.title for one in besides if one.is_open]:
        raise NotDetermined(still_open)
    with transaction.atomic(), one_deed():
        evaluation = evaluate_application(application, Purpose.DETERMINE)
        move(application, Step.DETERMINE, by=by.printed_name)
        record(
            "application.determined",
            subject=application.number,
            actor=by.printed_name,
            acting_as=acting_as,
            law_as_of=evaluation.as_of,
            rulebook=evaluation.rulebook,
            answers={one.line.requirement: one.answer for one in besides},
        )
    return application
