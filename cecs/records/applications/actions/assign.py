"""An evaluator takes a filing from the queue, or a supervisor gives it to one."""

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.applications.errors import NotFromHere
from cecs.records.applications.models import Application
from cecs.records.applications.move import move
from cecs.records.applications.states import State, Step
from cecs.records.audit.record import record


def assign(application: Application, to: Account, *, by: Account) -> Application:
    """Give a filing to an evaluator. Of two who take it at the same moment, one does."""
    application.refresh_from_db()
    if application.with_whom_id == to.pk:
        return application
    acting_as = require(by, Permission.TAKE_UP if by == to else Permission.REASSIGN)
    require(to, Permission.TAKE_UP)
    if application.with_whom_id is not None and by == to:
        raise NotFromHere(f"{application.number} is with {application.with_whom} already.")
    with transaction.atomic():
        if application.state == State.FILED:
            move(application, Step.TAKE_UP, by=by.printed_name)
        Application.objects.filter(pk=application.pk).update(with_whom=to)
        record(
            "application.assigned",
            subject=application.number,
            actor=by.printed_name,
            acting_as=acting_as,
            to=to.printed_name,
        )
    application.refresh_from_db()
    return application
