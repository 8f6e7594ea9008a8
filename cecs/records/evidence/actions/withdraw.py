"""A piece of evidence was filed by mistake, or its sender takes it back: it stays on file and no longer counts."""

from django.db import transaction

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import may
from cecs.records.accounts.roles import Permission
from cecs.records.audit.record import record
from cecs.records.evidence.models import Evidence
from cecs.records.evidence.states import Source
from cecs.records.organizations.queries import institutions_of
from cecs.records.worklist.actions.open_task import open_task
from cecs.values import clock


def withdraw_evidence(evidence: Evidence, by: Account, because: str) -> Evidence:
    """Withdraw a piece of evidence, once: by who filed it, an officer of the college it came from, or staff."""
    evidence.refresh_from_db()
    if evidence.is_withdrawn:
        return evidence
    is_staff = may(by, Permission.KEY_NOTICE) or may(by, Permission.VERIFY_EVIDENCE)
    if not is_staff and evidence.filed_by_id != by.pk and not _speaks_for_its_source(by, evidence):
        raise NotAllowed(f"{by} did not file {evidence.number} and can't withdraw it.")
    with transaction.atomic():
        taken = Evidence.objects.filter(pk=evidence.pk, withdrawn_at=None).update(
            withdrawn_at=clock.now(), withdrawn_because=because, told_at=None
        )
        if taken:
            record(
                "evidence.withdrawn",
                subject=evidence.number,
                actor=str(by),
                acting_as="staff" if is_staff else "sender",
                educator=evidence.educator.number,
                because=because,
            )
            if evidence.is_verified:  # somebody may have relied on it
                open_task(
                    "evidence.withdrawn",
                    evidence.number,
                    words=because,
                    actor=str(by),
                    educator=evidence.educator.number,
                )
    evidence.refresh_from_db()
    return evidence


def _speaks_for_its_source(by: Account, evidence: Evidence) -> bool:
    """Say whether this account is today an officer of the college that the evidence came from."""
    mine = institutions_of(by, clock.today()).filter(name=evidence.source_name)
    return evidence.source == Source.INSTITUTION and mine.exists()
