"""Evidence is withdrawn by its sender or with its whole batch: it stays on file and no longer counts."""

from collections.abc import Sequence

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.record import record
from cecs.records.evidence.models import Evidence
from cecs.values import clock

_AT_ONCE = 5_000


def withdraw_batch(numbers: Sequence[str], *, because: str, about: str, by: Account) -> int:
    """Withdraw these pieces, and say how many were not withdrawn before. Twice is once."""
    if not numbers:
        return 0
    acting_as = require(by, Permission.KEY_NOTICE)
    withdrawn = 0
    with transaction.atomic():
        for begin in range(0, len(numbers), _AT_ONCE):
            some = Evidence.objects.filter(number__in=numbers[begin : begin + _AT_ONCE], withdrawn_at=None)
            withdrawn += some.update(withdrawn_at=clock.now(), withdrawn_because=because[:254], told_at=None)
        if withdrawn:
            record(
                "evidence.batch-withdrawn",
                subject=about,
                actor=str(by),
                acting_as=acting_as,
                because=because,
                count=withdrawn,
                numbers=list(numbers[:100]),
            )
    return withdrawn
