"""Very many sayings of one kind from one source are filed at once: one row of history for the batch.

Whoever calls has checked every saying against the rulebook; nothing is filed here that was not.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.many import write_many
from cecs.records.audit.numbering import next_numbers
from cecs.records.audit.record import record
from cecs.records.evidence.models import Evidence
from cecs.records.evidence.states import EvidenceKind, Source
from cecs.values import clock
from cecs.values.numbers import new_key

_FIELDS = (
    "key", "number", "educator", "kind", "says", "source", "source_name", "received_on", "for_application", "filed_by",
    "filed_at", "withdrawn_because", "told_at",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Saying:
    """What one piece says of whom; whether anybody waits to hear of it."""

    educator_id: int
    says: Mapping[str, Any]
    is_awaited: bool


def file_batch(
    sayings: Sequence[Saying], *, kind: EvidenceKind, source_name: str, about: str, by: Account, received_on: date
) -> list[str]:
    """File sayings of a testing company, and give the number of each in order. An empty batch files nothing.

    The caller knows each by the company's own number, so that nothing is filed twice.
    """
    if not sayings:
        return []
    acting_as = require(by, Permission.KEY_NOTICE)
    now, kind_words, source = clock.now(), str(kind), str(Source.TESTING_COMPANY)
    with transaction.atomic():
        numbers = next_numbers("E", received_on, len(sayings))
        write_many(
            Evidence,
            _FIELDS,
            (
                (
                    new_key(), number, one.educator_id, kind_words, dict(one.says), source,
                    source_name, received_on, "", by.pk, now, "", None if one.is_awaited else now,
                )
                for number, one in zip(numbers, sayings, strict=True)
            ),
        )  # fmt: skip
        record(
            "evidence.batch-filed",
            subject=about,
            actor=str(by),
            acting_as=acting_as,
            kind=kind,
            source_name=source_name,
            count=len(numbers),
            first=numbers[0],
            last=numbers[-1],
        )
    return numbers
