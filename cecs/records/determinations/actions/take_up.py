"""An evaluator takes a filing from the queue; what the engine finds at that moment is kept."""

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.applications.actions.assign import assign
from cecs.records.applications.models import Application
from cecs.records.determinations.actions.evaluate import evaluate_application
from cecs.records.determinations.models import Purpose


def take_up(application: Application, by: Account) -> Application:
    """Take a filing up, once. The act of assigning asks whether this person may."""
    if application.with_whom_id == by.pk:
        return application
    with transaction.atomic():
        taken = assign(application, by, by=by)
        evaluate_application(taken, Purpose.DETERMINE)
    return taken
