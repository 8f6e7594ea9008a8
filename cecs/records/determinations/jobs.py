"""What waits for a standing order is looked at again when something about it has changed.

Three outboxes say so: steps of applications, receipts, evidence. A row is marked told only when everything that it
concerns has been looked at; what fails is left for the next round and holds nothing else up.
"""

import logging
from collections.abc import Iterable

from cecs.records.applications.models import Application, ApplicationMove
from cecs.records.applications.queries import by_number, open_of, untold_moves
from cecs.records.applications.states import Step
from cecs.records.determinations.actions.reopen_resting import reopen_resting
from cecs.records.determinations.actions.settle import settle
from cecs.records.evidence.models import Evidence
from cecs.records.evidence.queries import untold
from cecs.records.payments.models import Receipt
from cecs.records.payments.queries import unsettled_receipts
from cecs.values import clock

_BATCH = 100
log = logging.getLogger(__name__)


def settle_waiting() -> int:
    """Look at every application that something new came in for; give back how many rows were looked at."""
    return _steps() + _receipts() + _evidence()


def _steps() -> int:
    done = [row.pk for row in untold_moves(Step.SUBMIT)[:_BATCH] if _looked_at([row.application])]
    return ApplicationMove.objects.filter(pk__in=done).update(told_at=clock.now())


def _receipts() -> int:
    done = []
    for row in unsettled_receipts()[:_BATCH]:
        paid_for = by_number(row.for_number)
        if _looked_at([paid_for] if paid_for else []):
            done.append(row.pk)
    return Receipt.objects.filter(pk__in=done).update(told_at=clock.now())


def _evidence() -> int:
    """Evidence that was verified or withdrawn while it was looked at keeps its place for the next round."""
    told = 0
    for row in untold()[:_BATCH]:
        if _reopened(row) and _looked_at(open_of(row.educator)):
            seen = Evidence.objects.filter(pk=row.pk, verified_at=row.verified_at, withdrawn_at=row.withdrawn_at)
            told += seen.update(told_at=clock.now())
    return told


def _reopened(row: Evidence) -> bool:
    """Open again what rested on a piece that no longer counts; say whether it could be looked at."""
    try:
        reopen_resting(row)
    except Exception:  # whatever is wrong with one must not hold up the others; the next round tries again
        log.exception("What rested on %s could not be looked at.", row)
        return False
    return True


def _looked_at(applications: Iterable[Application]) -> bool:
    """Try to settle each; say whether all could be looked at."""
    try:
        for application in applications:
            settle(application)
    except Exception:  # whatever is wrong with one must not hold up the others; the next round tries again
        log.exception("An application could not be looked at.")
        return False
    return True
