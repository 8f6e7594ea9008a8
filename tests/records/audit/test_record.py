"""One row of history: what it must carry, what it may, and that it never changes."""

import contextlib
from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction

from cecs.records.audit.catalogue import KINDS
from cecs.records.audit.errors import UnknownKind, WronglyCarried
from cecs.records.audit.models import HistoryRow
from cecs.records.audit.queries import history_of, kinds_of, rows_of_deed
from cecs.records.audit.record import came_by, one_deed, record

pytestmark = pytest.mark.django_db


def a_row(subject: str = "T-1") -> HistoryRow:
    return record("task.opened", subject=subject, actor="Gil Santos", acting_as="clerk", kind="a.kind", about="A-1")


def test_a_row_stands_alone() -> None:
    row = a_row()
    assert (row.actor, row.acting_as, row.subject) == ("Gil Santos", "clerk", "T-1")
    assert row.carries == {"kind": "a.kind", "about": "A-1"}
    assert str(row).endswith("task.opened T-1")


def test_an_unregistered_kind_is_an_error() -> None:
    with pytest.raises(UnknownKind, match="no history kind"):
        record("task.forgotten", subject="T-1", actor="Gil", acting_as="clerk")


def test_what_a_kind_always_carries_cannot_be_left_out() -> None:
    with pytest.raises(WronglyCarried, match="always carries about"):
        record("task.opened", subject="T-1", actor="Gil", acting_as="clerk", kind="a.kind")


def test_what_the_catalogue_does_not_name_cannot_be_carried() -> None:
    with pytest.raises(WronglyCarried, match="does not carry mood"):
        record("task.opened", subject="T-1", actor="Gil", acting_as="clerk", kind="k", about="A", mood="good")


def test_what_a_kind_sometimes_carries_may_be_there_or_not() -> None:
    always = {"sha256": "ab", "state": "clean"}
    record("document.scanned", subject="D", actor="scanner", acting_as="system", **always)
    record("document.scanned", subject="D", actor="scanner", acting_as="system", reason="", **always)
    assert kinds_of("D") == ["document.scanned", "document.scanned"]


def test_days_are_carried_as_text_that_sorts() -> None:
    row = record("role.given", subject="K", actor="Ezra", acting_as="supervisor", role="clerk", since=date(2026, 1, 2))
    row.refresh_from_db()
    assert row.carries["since"] == "2026-01-02"


def test_rows_of_one_deed_share_its_number() -> None:
    with one_deed() as deed:
        a_row("T-1")
        with one_deed() as inner:
            a_row("T-2")
    alone = a_row("T-3")
    assert inner == deed
    assert [row.subject for row in rows_of_deed(deed)] == ["T-1", "T-2"]
    assert alone.deed != deed


def test_a_row_says_by_which_door_the_act_came() -> None:
    with came_by("192.0.2.7"):
        inside = a_row()
    assert (inside.door, a_row().door) == ("192.0.2.7", "")


def test_history_is_told_oldest_first_about_several_subjects() -> None:
    for subject in ("T-1", "T-2", "T-1"):
        a_row(subject)
    assert [row.subject for row in history_of("T-1", "T-2")] == ["T-1", "T-2", "T-1"]


@pytest.mark.parametrize("statement", ["UPDATE audit_historyrow SET actor = 'nobody'", "DELETE FROM audit_historyrow"])
def test_the_database_refuses_to_change_or_remove_a_row(statement: str) -> None:
    a_row()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_the_database_refuses_to_empty_the_table() -> None:
    a_row()
    emptied = "TRUNCATE audit_historyrow" if connection.vendor == "postgresql" else "DELETE FROM audit_historyrow"
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(emptied)


def test_django_itself_cannot_change_a_row() -> None:
    row = a_row()
    row.actor = "nobody"
    with contextlib.suppress(DatabaseError), transaction.atomic():
        row.save()
    row.refresh_from_db()
    assert row.actor == "Gil Santos"


def test_every_kind_is_named_as_a_past_fact_of_something() -> None:
    for kind in KINDS:
        subject, _, fact = kind.partition(".")
        assert subject.isascii(), kind
        assert fact.replace("-", "").isalpha(), kind
