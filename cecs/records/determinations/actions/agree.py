"""The evaluator agrees with everything that was found met, in one stroke; what is lacking or in doubt is left."""

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.applications.models import Application
from cecs.records.determinations.actions.determine import determine
from cecs.records.determinations.answers import SETTLED, found_for
from cecs.records.determinations.models import Determination
from cecs.records.determinations.queries import determinations_of


def agree(application: Application, by: Account) -> list[Determination]:
    """Agree with each finding that is settled and not determined yet."""
    require(by, Permission.DETERMINE)
    tree = found_for(application).tree
    answered = determinations_of(application)
    with transaction.atomic():
        return [
            determine(application, finding.requirement, finding.answer.value, by=by)
            for finding in (tree.children if tree else ())
            if finding.answer.value in SETTLED
            and (
                finding.requirement not in answered
                or answered[finding.requirement].found_answer != finding.answer.value
            )
        ]
