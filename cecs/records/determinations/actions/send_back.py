"""A supervisor sends a determined file back to its evaluator, saying why."""

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.applications.models import Application
from cecs.records.applications.move import move
from cecs.records.applications.states import State, Step
from cecs.records.audit.record import record
from cecs.records.determinations.errors import ReasonNeeded


def send_back(application: Application, because: str, *, by: Account) -> Application:
    """Send a file back, with the reason; its clocks and its place in line are kept."""
    application.refresh_from_db()
    if application.state == State.WITH_EVALUATOR:
        return application
    acting_as = require(by, Permission.DECIDE)
    if not because.strip():
        raise ReasonNeeded("Say why the file goes back.")
    with transaction.atomic():
        move(application, Step.SEND_BACK, by=by.printed_name, because=because)
        record(
            "application.sent-back",
            subject=application.number,
            actor=by.printed_name,
            acting_as=acting_as,
            because=because,
        )
    return application
