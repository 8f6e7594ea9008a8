"""The rounds: every job is walked, one that fails is tried again later and holds up no other."""

import logging
from itertools import pairwise

import pytest
from django.core.management import call_command

from cecs.config.management.commands import tick
from cecs.config.management.commands.tick import Round
from cecs.config.rounds import ROUNDS
from cecs.records.audit.models import HistoryRow
from cecs.records.audit.record import record


@pytest.mark.django_db
def test_every_job_runs_over_nothing_and_leaves_nothing() -> None:
    call_command("tick", "--once")
    call_command("tick", "--once")
    assert not HistoryRow.objects.exists()


def test_a_job_that_fails_is_left_alone_for_ever_longer(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    now = [100.0]
    tries: list[float] = []

    def fails() -> None:
        tries.append(now[0])
        raise RuntimeError("the mail server is down")

    monkeypatch.setattr(tick.time, "monotonic", lambda: now[0])
    one = Round("letters", fails)
    with caplog.at_level(logging.CRITICAL, logger="cecs.tick"):
        for _ in range(200):
            one.walk()
            now[0] += 1
    waits = [later - earlier for earlier, later in pairwise(tries)]
    assert waits[:4] == [2, 4, 8, 16]
    assert max(waits) <= 60


def test_a_job_that_works_again_is_walked_every_time() -> None:
    done: list[int] = []
    one = Round("letters", lambda: done.append(1), failures=3)
    one.walk()
    one.walk()
    assert (len(done), one.failures) == (2, 0)


@pytest.mark.django_db
def test_the_history_says_that_a_job_did_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def writes() -> None:
        record("task.opened", subject="T-1", actor="", acting_as="job", kind="k", about="A-1")

    monkeypatch.setattr(tick, "ROUNDS", {"letters": writes})
    call_command("tick", "--once")
    assert HistoryRow.objects.get().door == "job letters"


def test_every_room_with_a_job_is_on_the_rounds() -> None:
    assert {"payments", "documents", "determinations", "credentials", "correspondence", "audit"} <= set(ROUNDS)
