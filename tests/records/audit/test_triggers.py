"""Tables that defend themselves, and columns that are marks of delivery."""

import pytest
from django.db import DatabaseError, connection, transaction

from cecs.records.audit.triggers import append_only, statements
from cecs.records.correspondence.models import Letter
from cecs.records.educators.models import Educator


@pytest.fixture
def letter(cora: Educator) -> Letter:
    """A letter, whose words are guarded and whose delivery is not."""
    return Letter.objects.create(educator=cora, letter="x", language="en", subject="Hello", body="Dear Cora")


def test_a_mark_of_delivery_may_change(letter: Letter) -> None:
    letter.state = "sent"
    letter.save()
    letter.refresh_from_db()
    assert letter.state == "sent"


def test_the_words_may_not(letter: Letter) -> None:
    letter.body = "Dear nobody"
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        letter.save()


def test_both_at_once_may_not(letter: Letter) -> None:
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Letter.objects.filter(pk=letter.pk).update(state="sent", body="Dear nobody")


def test_nor_may_the_row_go(letter: Letter) -> None:
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        letter.delete()


def test_making_the_triggers_again_is_harmless(letter: Letter) -> None:
    editor = connection.SchemaEditorClass(connection)
    for statement in statements(editor, "correspondence_letter", ("state",)):
        editor.execute(statement, params=None)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Letter.objects.filter(pk=letter.pk).update(error="changed")


def test_a_migration_can_take_them_away_again(letter: Letter) -> None:
    (operation,) = append_only("correspondence_letter")
    editor = connection.SchemaEditorClass(connection)
    operation.database_backwards("correspondence", editor, _Nothing(), _Nothing())
    Letter.objects.filter(pk=letter.pk).update(body="Dear nobody")
    letter.refresh_from_db()
    assert letter.body == "Dear nobody"


class _Nothing:
    """A project state that the operation does not look at."""

    apps = None

    def clear_delayed_apps_cache(self) -> None:
        """Do nothing."""
