"""Somebody on the staff has looked."""

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.educators.models import Educator
from cecs.records.worklist.actions.finish_task import finish_task
from cecs.records.worklist.actions.open_task import open_task
from cecs.records.worklist.errors import AlreadyFinished
from cecs.records.worklist.models import Task
from cecs.records.worklist.queries import open_tasks
from tests.asking import nothing_is_owed, times_written, written


@pytest.fixture
def task(db: None) -> Task:
    """A task that waits."""
    return open_task("match.doubtful", "A-1")


def test_a_finished_task_says_who_and_what_came_of_it(task: Task, gil: Account) -> None:
    done = finish_task(task, gil, "same")
    assert (done.is_open, done.done_by, done.outcome) == (False, gil, "same")
    assert not open_tasks().exists()


def test_finishing_it_twice_changes_nothing(task: Task, gil: Account, ezra: Account) -> None:
    finish_task(task, gil, "same")
    assert finish_task(task, ezra, "same").done_by == gil
    assert times_written("task.finished") == 1


def test_of_two_at_once_the_second_is_told(task: Task, gil: Account, ezra: Account) -> None:
    finish_task(task, gil, "same")
    with pytest.raises(AlreadyFinished, match="same"):
        finish_task(task, ezra, "new")


def test_hana_and_ben_cannot_finish_it(task: Task, hana: Account, ben: Educator) -> None:
    assert ben.account is not None
    for somebody in (hana, ben.account):
        with pytest.raises(NotAllowed):
            finish_task(task, somebody, "same")
    assert open_tasks().exists()


def test_the_history_says_who_and_as_what(task: Task, gil: Account) -> None:
    finish_task(task, gil, "same")
    row = written(task.key, "task.finished")
    assert (row.actor, row.acting_as) == ("Gil Santos", "clerk")
    assert row.carries == {"kind": "match.doubtful", "about": "A-1", "outcome": "same"}


def test_nothing_is_owed_any_more(task: Task, gil: Account) -> None:
    finish_task(task, gil, "same")
    Task.objects.all().delete()
    assert nothing_is_owed()
