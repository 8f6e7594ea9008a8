"""What waits for a standing order is looked at again when something about it has changed.

Three outboxes say so: steps of applications, receipts, evidence. A row is marked told only when it has been looked at.
"""

from cecs.records.applications.models import Application, ApplicationMove
from cecs.records.applications.queries import by_number, open_of, untold_moves
from cecs.records.applications.states import Step
from cecs.records.determinations.actions.settle import settle
from cecs.records.evidence.models import Evidence
from cecs.records.evidence.queries import untold
from cecs.records.payments.models import Receipt
from cecs.records.payments.queries import unsettled_receipts
from cecs.values import clock

_BATCH = 100


def settle_waiting() -> int:
    """Look at every application that something new came in for; give back how many were looked at."""
    moves = list(untold_moves(Step.SUBMIT)[:_BATCH])
    receipts = list(unsettled_receipts()[:_BATCH])
    evidence = list(untold()[:_BATCH])
    looked_at: dict[int, Application] = {move.application_id: move.application for move in moves}
    for receipt in receipts:
        if application := by_number(receipt.for_number):
            looked_at[application.pk] = application
    for one in evidence:
        looked_at.update({application.pk: application for application in open_of(one.educator)})
    for application in looked_at.values():
        settle(application)
    now = clock.now()
    ApplicationMove.objects.filter(pk__in=[move.pk for move in moves]).update(told_at=now)
    Receipt.objects.filter(pk__in=[receipt.pk for receipt in receipts]).update(told_at=now)
    Evidence.objects.filter(pk__in=[one.pk for one in evidence]).update(told_at=now)
    return len(looked_at)
