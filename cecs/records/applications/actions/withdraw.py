"""The educator takes an application back. It is no denial."""

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.applications.models import Application
from cecs.records.applications.move import move
from cecs.records.applications.states import State, Step
from cecs.records.audit.record import record
from cecs.records.certificates.actions.settle_timely_filing import settle_timely_filing
from cecs.records.payments.actions.end_charges import end_charges
from cecs.values import clock


def withdraw(application: Application, by: Account, because: str = "") -> Application:
    """Withdraw an application that nothing has ended, once."""
    application.refresh_from_db()
    if application.state == State.WITHDRAWN:
        return application
    acting_as = require(by, Permission.WITHDRAW, whose=application.educator.account)
    with transaction.atomic():
        move(application, Step.WITHDRAW, by=by.printed_name, because=because)
        settle_timely_filing(application.number, clock.today())
        end_charges(application.educator, for_number=application.number, because="withdrawn")
        record(
            "application.withdrawn",
            subject=application.number,
            actor=by.printed_name,
            acting_as=acting_as,
            because=because,
        )
    return application
