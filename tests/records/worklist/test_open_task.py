"""Something needs a person's eye."""

import pytest
from django.db import IntegrityError, transaction

from cecs.records.accounts.models import Account
from cecs.records.worklist.actions.finish_task import finish_task
from cecs.records.worklist.actions.open_task import open_task
from cecs.records.worklist.models import Task
from cecs.records.worklist.queries import by_key, open_task_about, open_tasks
from tests.asking import times_written, written

pytestmark = pytest.mark.django_db


def test_a_task_waits_until_somebody_looks() -> None:
    task = open_task("match.doubtful", "A-1", words="Look.", may_be=["1", "2"])
    assert task.is_open
    assert task.carries == {"may_be": ["1", "2"]}
    assert str(task) == "match.doubtful A-1"
    assert by_key(task.key) == task


def test_opening_a_task_twice_leaves_the_one_that_waits() -> None:
    first = open_task("match.doubtful", "A-1", words="Look.")
    assert open_task("match.doubtful", "A-1", words="Look again.") == first
    assert (Task.objects.count(), times_written("task.opened")) == (1, 1)


def test_the_database_holds_one_open_task_a_kind_and_subject() -> None:
    open_task("match.doubtful", "A-1")
    with pytest.raises(IntegrityError), transaction.atomic():
        Task.objects.create(kind="match.doubtful", subject="A-1")


def test_after_it_is_finished_the_same_doubt_opens_another(gil: Account) -> None:
    finish_task(open_task("match.doubtful", "A-1"), gil, "same")
    assert open_task("match.doubtful", "A-1").is_open
    assert Task.objects.count() == 2


def test_who_else_waits_is_told_by_kind_oldest_first() -> None:
    one, two, other = open_task("a.kind", "1"), open_task("a.kind", "2"), open_task("b.kind", "1")
    assert list(open_tasks(["a.kind"])) == [one, two]
    assert list(open_tasks()) == [one, two, other]
    assert open_task_about("b.kind", "2") is None


def test_the_history_says_about_what() -> None:
    task = open_task("match.doubtful", "A-1", actor="Ada Whitcomb")
    row = written(task.key, "task.opened")
    assert (row.actor, row.acting_as, row.carries) == (
        "Ada Whitcomb",
        "system",
        {"kind": "match.doubtful", "about": "A-1"},
    )


def test_what_is_owed_is_a_look_and_nothing_else() -> None:
    open_task("match.doubtful", "A-1")
    assert open_tasks().count() == 1
