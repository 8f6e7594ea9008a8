"""A piece is taken from its envelope and written down."""

from datetime import date

import pytest
from django.db import DatabaseError, transaction

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.mailroom.actions.register_piece import register_piece
from cecs.records.mailroom.errors import NotMoney
from cecs.records.mailroom.models import Custody, Envelope
from cecs.records.mailroom.queries import how_many_unmatched, pieces_of, trail_of, unmatched
from cecs.records.mailroom.registering import Seen
from cecs.values.numbers import is_number
from tests.asking import nothing_is_owed, times_written, written

SEEN = Seen(name_on_it="Ada Whitcomb", born_on_it=date(1998, 4, 2), number_on_it="100000001")


def test_it_lies_on_the_unmatched_desk_until_somebody_says_whose_it_is(envelope: Envelope, gil: Account) -> None:
    piece = register_piece(envelope, "transcript", SEEN, by=gil, once="one")
    assert is_number(piece.number, "I")
    assert (piece.place, piece.educator) == ("unmatched", None)
    assert pieces_of(envelope) == list(unmatched()) == [piece]
    assert how_many_unmatched() == 1
    assert piece.received_on == envelope.received_on


def test_a_double_click_registers_it_once(envelope: Envelope, gil: Account) -> None:
    first = register_piece(envelope, "transcript", SEEN, by=gil, once="one")
    assert register_piece(envelope, "other", by=gil, once="one") == first
    assert times_written("mail.registered") == 1


def test_only_a_clerk_registers(envelope: Envelope, delia: Account, hana: Account) -> None:
    for account in (delia, hana):
        with pytest.raises(NotAllowed):
            register_piece(envelope, "transcript", by=account, once="two")


@pytest.mark.parametrize("seen", [Seen(), Seen(cents=5000), Seen(serial="77")])
def test_money_needs_its_amount_and_its_number(envelope: Envelope, gil: Account, seen: Seen) -> None:
    with pytest.raises(NotMoney):
        register_piece(envelope, "money-order", seen, by=gil, once="two")


def test_its_trail_begins_and_nobody_changes_it(envelope: Envelope, gil: Account) -> None:
    piece = register_piece(envelope, "transcript", by=gil, once="one")
    (step,) = trail_of(piece)
    assert (step.handled, step.by, step.words) == ("received", str(gil), envelope.number)
    with pytest.raises(DatabaseError), transaction.atomic():
        Custody.objects.filter(pk=step.pk).update(by="somebody else")
    with pytest.raises(DatabaseError), transaction.atomic():
        Custody.objects.filter(pk=step.pk).delete()


def test_the_history_tells_what_stood_on_it(envelope: Envelope, gil: Account) -> None:
    row = written(register_piece(envelope, "transcript", SEEN, by=gil, once="one").number, "mail.registered")
    assert (row.carries["envelope"], row.carries["name_on_it"]) == (envelope.number, "Ada Whitcomb")


def test_nothing_is_owed_for_it(envelope: Envelope, gil: Account) -> None:
    register_piece(envelope, "transcript", by=gil, once="one")
    assert nothing_is_owed()
