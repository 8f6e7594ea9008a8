"""A granted duplicate becomes a numbered copy to print and post: a job for the mailroom."""

from django.db import transaction

from cecs.records.audit.numbering import hold_series
from cecs.records.audit.record import record
from cecs.records.certificates.models import Holding
from cecs.records.credentials.models import Copy
from cecs.records.worklist.actions.open_task import open_task

TASK = "copy.to-post"


def order_copy(holding: Holding, *, decision: str, application: str, address: str) -> Copy:
    """Order the next copy of a certificate, once a decision. The decision is the permission."""
    if ordered := Copy.objects.filter(decision=decision).first():
        return ordered
    with transaction.atomic():
        hold_series("copies")
        copy = Copy.objects.create(
            holding=holding,
            number=Copy.objects.filter(holding=holding).count() + 1,
            decision=decision,
            application=application,
            address=address,
        )
        open_task(TASK, copy.key, words="", certificate=holding.number, copy=copy.number, address=address)
        record(
            "copy.ordered",
            subject=holding.number,
            actor="CECS",
            acting_as="system",
            copy=copy.number,
            decision=decision,
            address=address,
        )
    return copy
