"""What is lacking goes to the educator in a letter that writes itself from the coded reasons."""

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.applications.models import Application
from cecs.records.applications.move import move
from cecs.records.applications.states import State, Step
from cecs.records.audit.record import one_deed, record
from cecs.records.correspondence.actions.compose import compose
from cecs.records.determinations.deficiencies import LETTER, answer_due_on, deficiencies, listed
from cecs.records.determinations.errors import NothingToAsk, NotYours
from cecs.records.determinations.models import DeficiencyLetter
from cecs.records.determinations.queries import letters_of_deficiency


def notify_deficiency(application: Application, by: Account) -> DeficiencyLetter:
    """Send the letter, once a round."""
    application.refresh_from_db()
    sent = letters_of_deficiency(application)
    if application.state == State.AWAITING_ANSWER and sent:
        return sent[0]
    acting_as = require(by, Permission.NOTIFY)
    if application.with_whom_id != by.pk:
        raise NotYours(f"{application.number} is with {application.with_whom}.")
    items = deficiencies(application, application.educator.language)
    if not items:
        raise NothingToAsk(f"Nothing on {application.number} has been determined to be lacking.")
    due_on = answer_due_on(application)
    with transaction.atomic(), one_deed():
        move(application, Step.NOTIFY, by=by.printed_name)
        letter = compose(
            application.educator, letter=LETTER, about=application.number, items=listed(items), due_on=due_on
        )
        row = DeficiencyLetter.objects.create(application=application, letter=letter, items=items, due_on=due_on, by=by)
        record(
            "deficiency.notified",
            subject=application.number,
            actor=by.printed_name,
            acting_as=acting_as,
            items=items,
            due_on=due_on,
        )
    return row
