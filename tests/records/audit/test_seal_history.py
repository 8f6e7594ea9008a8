"""The history so far is sealed; whoever changes a row behind the triggers is found out."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import override_settings

from cecs.records.audit.actions.seal_history import seal_history
from cecs.records.audit.jobs import seal_what_is_new
from cecs.records.audit.models import HistoryRow, Seal
from cecs.records.audit.queries import broken_seals
from cecs.records.audit.record import record
from tests.asking import nothing_is_owed

pytestmark = pytest.mark.django_db


def write(count: int = 3) -> None:
    for place in range(count):
        record("task.opened", subject=f"T-{place}", actor="Gil", acting_as="clerk", kind="k", about=f"A-{place}")


def behind_the_triggers(statement: str) -> None:
    """Do what somebody with the database's own password could do."""
    with connection.cursor() as cursor:
        for act in ("update", "delete"):
            on = ' ON "audit_historyrow"' if connection.vendor == "postgresql" else ""
            cursor.execute(f'DROP TRIGGER "audit_historyrow_no_{act}"{on}')
        cursor.execute(statement)


def test_a_seal_covers_what_was_written_since_the_one_before() -> None:
    write(3)
    first = seal_history()
    write(2)
    second = seal_history()
    assert first is not None
    assert second is not None
    assert (first.rows, second.rows) == (3, 2)
    assert second.up_to == HistoryRow.objects.latest("pk").pk
    assert not list(broken_seals())
    assert str(second) == f"seal up to row {second.up_to}"


def test_sealing_twice_changes_nothing() -> None:
    write()
    assert seal_what_is_new() == 3
    assert seal_what_is_new() == 0
    assert Seal.objects.count() == 1


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_historyrow SET actor = 'Nobody' WHERE subject = 'T-1'",
        "UPDATE audit_historyrow SET carries = '{}' WHERE subject = 'T-1'",
        "DELETE FROM audit_historyrow WHERE subject = 'T-1'",
    ],
)
def test_a_row_changed_or_removed_behind_the_triggers_breaks_its_seal(statement: str) -> None:
    write()
    seal = seal_history()
    write()
    seal_history()
    assert not list(broken_seals())
    first = HistoryRow.objects.order_by("pk").first()
    assert first is not None
    behind_the_triggers(f"{statement} AND id <= {first.pk + 2}")
    assert list(broken_seals()) == [seal]


def test_a_row_put_in_later_breaks_its_seal() -> None:
    write()
    seal = seal_history()
    assert seal is not None
    row = HistoryRow.objects.get(pk=seal.up_to)
    behind_the_triggers("DELETE FROM audit_historyrow WHERE subject = 'T-2'")
    row.actor = "Somebody"
    row.save(force_insert=True)
    assert list(broken_seals()) == [seal]


def test_without_the_key_nobody_makes_a_seal_that_fits() -> None:
    write()
    with override_settings(SEAL_KEY="a guess"):
        forged = seal_history()
    assert list(broken_seals()) == [forged]


def test_nobody_else_changes_a_seal_either() -> None:
    write()
    seal_history()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Seal.objects.update(digest="0" * 64)


def test_what_is_written_is_a_seal_and_no_history_row_of_its_own() -> None:
    write()
    seal_history()
    assert HistoryRow.objects.count() == 3


def test_nothing_is_owed() -> None:
    write()
    seal_history()
    assert nothing_is_owed()
