"""Many rows are written at once, as if each had been saved."""

from datetime import date
from typing import Any

import pytest

from cecs.records.accounts.models import Account
from cecs.records.audit.many import write_many
from cecs.records.educators.models import Educator
from cecs.records.evidence.models import Evidence
from cecs.values import clock

FIELDS = (
    "key", "number", "educator", "kind", "says", "source", "source_name", "received_on", "for_application", "filed_by",
    "filed_at", "withdrawn_because", "told_at",
)  # fmt: skip


@pytest.mark.parametrize(
    "says",
    [
        {"score": 1},
        {"score": True},
        {"score": 1.5},
        {"score": None},
        {"words": 'É, "quoted"\t\n\\N'},
        {"sections": {"a": [1]}},
    ],
)
def test_what_is_written_is_what_is_read(ada: Educator, gil: Account, says: dict[str, Any]) -> None:
    """Of like values, too: one is not true, and text stays text."""
    now, day = clock.now(), date(2026, 5, 20)
    row = ("k", "E-1", ada.pk, "assessment", says, "testing-company", "ETS, Inc.", day, "", gil.pk, now, "", None)
    write_many(Evidence, FIELDS, [row])
    one = Evidence.objects.get()
    assert one.says == says
    assert list(map(type, one.says.values())) == list(map(type, says.values()))
    assert (one.received_on, one.filed_at, one.told_at, one.source_name) == (day, now, None, "ETS, Inc.")
    assert (one.educator, one.filed_by) == (ada, gil)


def test_nothing_to_write_writes_nothing(db: None) -> None:
    write_many(Evidence, FIELDS, [])
    assert not Evidence.objects.exists()
