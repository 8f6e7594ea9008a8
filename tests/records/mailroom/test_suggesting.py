"""Who may own a piece of mail: the likeliest first, with the reasons, and nobody chosen."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cecs.records.accounts.models import Account
from cecs.records.applications.models import Application
from cecs.records.educators.actions.change_name import change_name
from cecs.records.educators.actions.enter_educators import Person, enter_educators
from cecs.records.educators.models import Educator
from cecs.records.mailroom.actions.open_envelope import open_envelope
from cecs.records.mailroom.actions.register_piece import register_piece
from cecs.records.mailroom.clues import clues_of
from cecs.records.mailroom.models import MailPiece
from cecs.records.mailroom.registering import Seen
from cecs.records.mailroom.states import Because
from cecs.records.mailroom.suggesting import suggestions_for
from cecs.values import clock
from tests.records.mailroom.conftest import Piece


def reasons(piece: MailPiece) -> list[tuple[str, list[str]]]:
    return [(one.educator.printed_name, [str(why) for why in one.reasons]) for one in suggestions_for(piece)]


def test_her_name_and_birth_date_lead_to_her(ada: Educator, ben: Educator, piece: Piece) -> None:
    found = reasons(piece(name_on_it="Whitcomb, Ada", born_on_it=ada.born_on))
    assert found == [("Ada Whitcomb", ["name", "born"])]


def test_a_slip_of_the_hand_is_forgiven(ada: Educator, piece: Piece) -> None:
    assert reasons(piece(name_on_it="Ada Witcomb")) == [("Ada Whitcomb", ["nearly"])]


def test_a_former_name_finds_her_too(ada: Educator, gil: Account, piece: Piece) -> None:
    change_name(ada, given="Ada", family="Moreau", by=gil)
    assert reasons(piece(name_on_it="Ada Whitcomb")) == [("Ada Moreau", ["former-name"])]


def test_an_ein_names_its_holder(ada: Educator, ben: Educator, piece: Piece) -> None:
    assert reasons(piece(number_on_it=ben.number)) == [("Benjamin T. Okafor", ["ein"])]


def test_an_application_names_who_filed_it(continuation: Application, piece: Piece) -> None:
    (found,) = suggestions_for(piece(number_on_it=f" {continuation.number.lower()} "))
    assert (found.educator, found.application) == (continuation.educator, continuation.number)
    assert found.reasons == (Because.APPLICATION,)


def test_the_page_itself_is_read(ada: Educator, piece: Piece) -> None:
    """What text recognition made of it, on any line, with the day as people write it."""
    assert ada.born_on is not None
    born = f"{ada.born_on:%B} {ada.born_on.day}, {ada.born_on.year}"
    page = f"Nutmeg State College\nOfficial transcript\nStudent: WHITCOMB, ADA M.\nDOB: {born}"
    assert reasons(piece(text_on_it=page)) == [("Ada Whitcomb", ["name", "born"])]


def test_the_address_on_the_envelope_speaks_too(ada: Educator, ben: Educator, gil: Account) -> None:
    envelope = open_envelope(
        received_on=clock.today(), carrier="post", sender="Ada Whitcomb\n1 Elm Street, Hartford 06103", by=gil, once="2"
    )
    piece = register_piece(envelope, "transcript", Seen(), by=gil, once="2")
    assert reasons(piece) == [("Ada Whitcomb", ["name", "address"])]


def test_of_namesakes_the_birth_date_comes_first(db: None, piece: Piece) -> None:
    twins = [Person(given="Maria", family="Garcia", born_on=date(1990, 1, day)) for day in range(1, 4)]
    enter_educators(twins, by=None, source="a register")
    first, *others = suggestions_for(piece(name_on_it="Maria Garcia", born_on_it=date(1990, 1, 2)))
    assert first.educator.born_on == date(1990, 1, 2)
    assert len(others) == 2
    assert first.weight > others[0].weight


def test_a_birth_date_alone_or_one_word_alone_is_nobody(ada: Educator, piece: Piece) -> None:
    assert suggestions_for(piece(born_on_it=ada.born_on)) == []
    assert suggestions_for(piece(name_on_it="Ada")) == []
    assert suggestions_for(piece()) == []


@pytest.mark.parametrize("text", ["born 31/31/1990", "February 30, 1990", "0000-00-00", "A-2026-1-K", "9" * 40])
def test_nonsense_is_no_clue(piece: Piece, text: str) -> None:
    clues = clues_of(piece(text_on_it=text))
    assert not clues.days
    assert not clues.applications
    assert not clues.eins


def test_the_database_is_asked_the_same_however_many_there_are(ada: Educator, piece: Piece) -> None:
    one = piece(name_on_it="Ada Whitcomb", born_on_it=ada.born_on)
    with CaptureQueriesContext(connection) as few:
        suggestions_for(one)
    people = [Person(given="Ada", family="Whitcomb", born_on=date(1980, 1, 1)) for _ in range(40)]
    enter_educators(people, by=None, source="a register")
    with CaptureQueriesContext(connection) as many:
        assert len(suggestions_for(one)) == 5
    assert len(many) == len(few)
