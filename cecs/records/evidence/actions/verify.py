"""An evaluator has looked at a piece of evidence and says that it is what it says it is."""

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.record import record
from cecs.records.evidence.errors import AlreadyWithdrawn
from cecs.records.evidence.models import Evidence
from cecs.values import clock


def verify_evidence(evidence: Evidence, by: Account) -> Evidence:
    """Verify a piece of evidence, once."""
    evidence.refresh_from_db()
    if evidence.is_verified:
        return evidence
    acting_as = require(by, Permission.VERIFY_EVIDENCE)
    if evidence.is_withdrawn:
        raise AlreadyWithdrawn(f"{evidence.number} was withdrawn and can't be verified.")
    with transaction.atomic():
        taken = Evidence.objects.filter(pk=evidence.pk, verified_at=None, withdrawn_at=None).update(
            verified_by=by, verified_at=clock.now(), told_at=None
        )
        if taken:
            record(
                "evidence.verified",
                subject=evidence.number,
                actor=str(by),
                acting_as=acting_as,
                educator=evidence.educator.number,
                kind=evidence.kind,
            )
    evidence.refresh_from_db()
    return evidence
