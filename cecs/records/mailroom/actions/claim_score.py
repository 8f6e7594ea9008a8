"""A score that nobody was for sure is somebody's: a clerk has looked, and says whose it is."""

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.record import one_deed, record
from cecs.records.educators.models import Educator
from cecs.records.evidence.actions.file import file_evidence
from cecs.records.evidence.models import Evidence
from cecs.records.evidence.queries import by_number
from cecs.records.evidence.states import EvidenceKind, Source
from cecs.records.mailroom.errors import NotFromHere
from cecs.records.mailroom.models import ScoreRow
from cecs.records.mailroom.states import RowState


def claim_score(row: ScoreRow, educator: Educator, *, by: Account) -> Evidence:
    """File an unmatched score for a person. Twice is once; for another person it is refused."""
    row.refresh_from_db()
    if row.evidence and (filed := by_number(row.evidence)) and filed.educator_id == educator.pk:
        return filed
    acting_as = require(by, Permission.MATCH_MAIL)
    with transaction.atomic(), one_deed():
        if not ScoreRow.objects.filter(pk=row.pk, state=RowState.UNMATCHED).update(state=RowState.FILED):
            raise NotFromHere("Somebody else has claimed this score, or it was taken back.")
        filed = file_evidence(
            educator,
            EvidenceKind.ASSESSMENT,
            row.says,
            source=Source.TESTING_COMPANY,
            source_name=row.company,
            by=by,
            received_on=row.file.received_on,
        )
        ScoreRow.objects.filter(pk=row.pk).update(evidence=filed.number)
        record(
            "scores.claimed",
            subject=row.file.number,
            actor=str(by),
            acting_as=acting_as,
            line=row.line,
            score_id=row.score_id,
            educator=educator.number,
            evidence=filed.number,
        )
    row.refresh_from_db()
    return filed
