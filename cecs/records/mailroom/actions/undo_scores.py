"""A file of scores was wrong as a whole: everything filed from it is withdrawn, and nothing of it waits any more."""

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.record import one_deed, record
from cecs.records.evidence.actions.withdraw_batch import withdraw_batch
from cecs.records.mailroom.models import ScoreFile, ScoreRow
from cecs.records.mailroom.states import RowState, ScanState
from cecs.values import clock


def undo_scores(score_file: ScoreFile, *, because: str, by: Account) -> ScoreFile:
    """Undo a file, loaded whole or in part. Twice is once. What it replaced or took back stays so."""
    score_file.refresh_from_db()
    if score_file.undone_at:
        return score_file
    acting_as = require(by, Permission.KEY_NOTICE)
    with transaction.atomic(), one_deed():
        going = ScoreFile.objects.filter(pk=score_file.pk, undone_at=None)
        if going.update(undone_at=clock.now(), state=ScanState.DONE):
            standing = ScoreRow.objects.filter(file=score_file, state__in=(RowState.FILED, RowState.UNMATCHED))
            numbers = list(standing.exclude(evidence="").order_by("line").values_list("evidence", flat=True))
            withdrawn = withdraw_batch(numbers, because=because, about=score_file.number, by=by)
            standing.update(state=RowState.UNDONE)
            record(
                "scores.undone",
                subject=score_file.number,
                actor=str(by),
                acting_as=acting_as,
                because=because,
                withdrawn=withdrawn,
            )
    score_file.refresh_from_db()
    return score_file
