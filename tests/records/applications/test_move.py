"""Steps and states: the whole life of an application."""

import itertools

import pytest
from django.db import DatabaseError, transaction

from cecs.records.applications.errors import NotFromHere
from cecs.records.applications.models import Application, ApplicationMove
from cecs.records.applications.move import move
from cecs.records.applications.states import OPEN, STEPS, State, Step
from cecs.values import clock


def test_every_state_can_be_reached_and_ends_or_goes_on() -> None:
    reached = {went_to for _starts, went_to in STEPS.values()} | {State.DRAFT}
    goes_on = set().union(*(starts for starts, _went_to in STEPS.values()))
    assert reached == set(State)
    assert set(State) - goes_on == {State.GRANTED, State.DENIED, State.WITHDRAWN} == set(State) - OPEN


def test_every_step_has_its_line() -> None:
    assert set(STEPS) == set(Step)


@pytest.mark.parametrize(("step", "state"), list(itertools.product(Step, State)))
def test_a_step_is_taken_only_from_where_it_starts(continuation: Application, step: Step, state: State) -> None:
    Application.objects.filter(pk=continuation.pk).update(state=state)
    continuation.refresh_from_db()
    starts, went_to = STEPS[step]
    if state in starts:
        row = move(continuation, step, by="somebody", because="so")
        assert (row.came_from, row.went_to, continuation.state) == (state, went_to, went_to)
    else:
        with pytest.raises(NotFromHere):
            move(continuation, step, by="somebody")
        assert not continuation.moves.exists()


def test_who_comes_second_takes_no_step(continuation: Application) -> None:
    late = Application.objects.get(pk=continuation.pk)
    move(continuation, Step.SUBMIT, by="one")
    with pytest.raises(NotFromHere):
        move(late, Step.SUBMIT, by="another")
    assert [row.by for row in continuation.moves.all()] == ["one"]


def test_a_row_is_never_changed_but_for_whom_it_told(continuation: Application) -> None:
    row = move(continuation, Step.SUBMIT, by="one")
    ApplicationMove.objects.filter(pk=row.pk).update(told_at=clock.now())
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        ApplicationMove.objects.filter(pk=row.pk).update(by="another")
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        row.delete()
