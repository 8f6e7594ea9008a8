"""A clerk says whose a piece of mail is; the owner is told at once."""

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.applications.models import Application
from cecs.records.correspondence.queries import letters_about, letters_to
from cecs.records.educators.models import Educator
from cecs.records.mailroom.actions.match_piece import match_piece
from cecs.records.mailroom.actions.return_piece import return_piece
from cecs.records.mailroom.errors import NotFromHere, NotTheirs
from cecs.records.mailroom.queries import mail_for, mail_of, trail_of, unmatched
from cecs.records.mailroom.states import Because, WhyReturned
from cecs.records.payments.models import Charge
from tests.asking import times_written, written
from tests.files import account_of
from tests.records.mailroom.conftest import Piece

WHY = (Because.NAME, Because.BORN)


def test_it_is_hers_and_no_longer_on_the_desk(ada: Educator, gil: Account, piece: Piece) -> None:
    matched = match_piece(piece(), ada, by=gil, rests_on=WHY)
    assert (matched.place, matched.educator, matched.rests_on) == ("matched", ada, "name,born")
    assert matched.because == ["name", "date of birth"]
    assert mail_of(ada) == mail_for(ada, "") == [matched]
    assert not unmatched()


def test_she_is_told_what_came_and_when(faye: Educator, gil: Account, piece: Piece) -> None:
    """In her language, with the number of the piece."""
    matched = match_piece(piece(), faye, by=gil)
    (letter,) = letters_to(faye)
    assert letter.letter == "mail-received"
    assert matched.number in letter.body
    assert "certificado de estudios" in letter.body


def test_it_may_be_for_an_application_of_hers(continuation: Application, gil: Account, piece: Piece) -> None:
    cora = continuation.educator
    matched = match_piece(piece(), cora, for_application=continuation.number, by=gil)
    assert matched.for_application == continuation.number
    assert letters_about(continuation.number).filter(letter="mail-received").count() == 1
    assert mail_for(cora, continuation.number) == [matched]
    assert mail_for(cora, "A-2026-999999-X") == []


def test_matching_twice_changes_nothing(ada: Educator, gil: Account, piece: Piece) -> None:
    once = match_piece(piece(), ada, by=gil)
    match_piece(once, ada, by=gil)
    assert times_written("mail.matched") == times_written("letter.composed") == 1


def test_of_two_clerks_the_second_is_refused(ada: Educator, ben: Educator, gil: Account, piece: Piece) -> None:
    one = piece()
    match_piece(one, ada, by=gil)
    with pytest.raises(NotFromHere):
        match_piece(one, ben, by=gil)
    returned = return_piece(piece(), WhyReturned.NOT_OURS, by=gil)
    with pytest.raises(NotFromHere):
        match_piece(returned, ben, by=gil)


def test_anothers_application_is_refused(continuation: Application, ben: Educator, gil: Account, piece: Piece) -> None:
    for number in (continuation.number, "A-2020-000001-X"):
        with pytest.raises(NotTheirs):
            match_piece(piece(), ben, for_application=number, by=gil)
    assert unmatched().count() == 2


def test_only_a_clerk_matches(ada: Educator, delia: Account, piece: Piece) -> None:
    for account in (delia, account_of(ada)):
        with pytest.raises(NotAllowed):
            match_piece(piece(), ada, by=account)


def test_the_history_and_the_trail_say_who_and_why(ada: Educator, gil: Account, piece: Piece) -> None:
    matched = match_piece(piece(), ada, by=gil, rests_on=WHY)
    row = written(matched.number, "mail.matched")
    assert (row.actor, row.carries["educator"], row.carries["rests_on"]) == (str(gil), ada.number, "name,born")
    assert [step.handled for step in trail_of(matched)] == ["received", "matched"]


def test_a_paper_makes_nothing_owed(ada: Educator, gil: Account, piece: Piece) -> None:
    match_piece(piece(), ada, by=gil)
    assert not Charge.objects.exists()
