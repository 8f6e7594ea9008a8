"""A number that somebody says is right waits beside the one that is kept, and takes its place or goes."""

import pytest

from cecs.records.vault.actions.keep_number import keep_number
from cecs.records.vault.actions.let_go import let_go
from cecs.records.vault.actions.propose_number import propose_number
from cecs.records.vault.actions.replace_number import replace_number
from cecs.records.vault.errors import AnotherIsKept, NotANumber
from cecs.records.vault.queries import last_four, owner_of
from tests.asking import nothing_is_owed, times_written, written

OLD, NEW = "078-05-1120", "219-09-9999"
WHO = {"actor": "Ada", "acting_as": "educator"}
pytestmark = pytest.mark.django_db


def test_a_proposed_number_is_nobodys_until_it_is_found_right() -> None:
    keep_number(OLD, owner="ada", **WHO)
    propose_number(NEW, asked="q1", **WHO)
    assert owner_of(NEW) == ""
    assert (last_four("ada"), last_four("asked:q1")) == ("1120", "9999")
    replace_number("ada", asked="q1", **WHO)
    assert (owner_of(NEW), owner_of(OLD)) == ("ada", "")


def test_each_done_twice_is_done_once() -> None:
    for _time in range(2):
        propose_number(NEW, asked="q1", **WHO)
    for _time in range(2):
        replace_number("ada", asked="q1", **WHO)
    propose_number(OLD, asked="q2", **WHO)
    for _time in range(2):
        let_go(asked="q2", **WHO)
    assert [times_written(f"vault.{kind}") for kind in ("proposed", "replaced", "let-go")] == [2, 1, 1]


def test_a_number_of_somebody_else_cannot_be_taken() -> None:
    keep_number(NEW, owner="ben", **WHO)
    propose_number(NEW, asked="q1", **WHO)
    with pytest.raises(AnotherIsKept):
        replace_number("ada", asked="q1", **WHO)
    assert owner_of(NEW) == "ben"


def test_what_is_no_number_is_refused() -> None:
    with pytest.raises(NotANumber):
        propose_number("12", asked="q1", **WHO)


def test_the_history_carries_no_digit() -> None:
    propose_number(NEW, asked="q1", **WHO)
    replace_number("ada", asked="q1", **WHO)
    assert written("q1", "vault.proposed").carries == {}
    assert written("ada", "vault.replaced").carries == {"rests_on": "q1"}


def test_nothing_is_owed() -> None:
    propose_number(NEW, asked="q1", **WHO)
    let_go(asked="q1", **WHO)
    assert nothing_is_owed()
    assert last_four("asked:q1") == ""
