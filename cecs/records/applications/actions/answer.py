"""The educator answers a deficiency letter. The filing keeps its place in line: the day it was filed."""

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.applications.models import Application
from cecs.records.applications.move import move
from cecs.records.applications.states import State, Step
from cecs.records.audit.record import record
from cecs.records.correspondence.actions.compose import compose


def answer_deficiency(application: Application, by: Account, words: str = "") -> Application:
    """Send an answer back to the evaluator, once a letter."""
    application.refresh_from_db()
    if application.state == State.WITH_EVALUATOR:
        return application
    acting_as = require(by, Permission.ANSWER, whose=application.educator.account)
    with transaction.atomic():
        move(application, Step.ANSWER, by=by.printed_name, because=words)
        compose(application.educator, letter="answer-received", about=application.number)
        record(
            "application.answered",
            subject=application.number,
            actor=by.printed_name,
            acting_as=acting_as,
            words=words,
        )
    return application
