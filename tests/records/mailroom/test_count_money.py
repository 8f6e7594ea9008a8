"""Money by mail is counted, credited to an application, and handed to the cashier; or it goes back."""

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.applications.actions.start import start_application
from cecs.records.applications.models import Application
from cecs.records.educators.models import Educator
from cecs.records.mailroom.actions.count_money import count_money
from cecs.records.mailroom.actions.match_piece import match_piece
from cecs.records.mailroom.actions.release_piece import release_piece
from cecs.records.mailroom.actions.return_piece import return_piece
from cecs.records.mailroom.errors import NotFromHere, NotMoney, NotTheirs
from cecs.records.mailroom.models import MailPiece
from cecs.records.mailroom.queries import trail_of, unmatched
from cecs.records.mailroom.states import WhyReturned
from cecs.records.payments.queries import instruments_in_hand, owed, receipts_for
from tests.asking import nothing_is_owed, times_written, written
from tests.files import account_of, signed
from tests.records.mailroom.conftest import Piece


@pytest.fixture
def filed(ada: Educator) -> Application:
    """Ada's application, filed and not paid."""
    return signed(start_application(ada, "first-certificate", "initial", ["030"], by=account_of(ada)))


@pytest.fixture
def order(piece: Piece) -> MailPiece:
    """A money order that nobody has counted: it came under a cover sheet."""
    one = piece("money-order", cents=1, serial="x")
    MailPiece.objects.filter(pk=one.pk).update(cents=None, serial="")
    one.refresh_from_db()
    return one


def counted(order: MailPiece, gil: Account) -> MailPiece:
    return count_money(order, cents=20000, serial="778812", drawn_on="USPS", by=gil)


def test_counted_and_matched_it_pays(order: MailPiece, filed: Application, gil: Account) -> None:
    before = owed(filed.number)
    match_piece(counted(order, gil), filed.educator, for_application=filed.number, by=gil)
    assert (before, owed(filed.number)) == (20000, 0)
    (receipt,) = receipts_for(filed.number)
    assert receipt.on == order.envelope.received_on
    (instrument,) = instruments_in_hand()
    assert instrument.piece == order.number
    assert [step.handled for step in trail_of(order)] == ["received", "matched", "to cashier"]


def test_uncounted_or_for_no_application_it_is_not_taken(order: MailPiece, filed: Application, gil: Account) -> None:
    with pytest.raises(NotMoney):
        match_piece(order, filed.educator, for_application=filed.number, by=gil)
    with pytest.raises(NotTheirs):
        match_piece(counted(order, gil), filed.educator, by=gil)
    assert list(unmatched()) == [order]
    assert owed(filed.number) == 20000


def test_the_same_paper_from_two_envelopes_is_refused(
    order: MailPiece, filed: Application, gil: Account, piece: Piece
) -> None:
    match_piece(counted(order, gil), filed.educator, for_application=filed.number, by=gil)
    twin = piece("money-order", cents=20000, serial="778812", drawn_on="USPS")
    with pytest.raises(NotMoney):
        match_piece(twin, filed.educator, for_application=filed.number, by=gil)
    assert len(receipts_for(filed.number)) == 1


def test_money_that_was_credited_is_not_moved_by_a_clerk(order: MailPiece, filed: Application, gil: Account) -> None:
    matched = match_piece(counted(order, gil), filed.educator, for_application=filed.number, by=gil)
    with pytest.raises(NotFromHere):
        release_piece(matched, because="no", by=gil)
    with pytest.raises(NotFromHere):
        return_piece(matched, WhyReturned.NOT_OURS, by=gil)
    with pytest.raises(NotFromHere):
        count_money(matched, cents=1, serial="1", by=gil)


def test_counting_the_same_again_changes_nothing(order: MailPiece, gil: Account) -> None:
    counted(order, gil)
    counted(order, gil)
    assert times_written("mail.counted") == 1


def test_only_a_clerk_counts_and_only_money(order: MailPiece, hana: Account, gil: Account, piece: Piece) -> None:
    with pytest.raises(NotAllowed):
        counted(order, hana)
    with pytest.raises(NotMoney):
        counted(piece("personal-check"), gil)
    for cents, serial in ((0, "7"), (-5, "7"), (5, " ")):
        with pytest.raises(NotMoney):
            count_money(order, cents=cents, serial=serial, by=gil)


def test_the_history_says_how_much(order: MailPiece, gil: Account) -> None:
    row = written(counted(order, gil).number, "mail.counted")
    assert (row.actor, row.carries["cents"], row.carries["serial"]) == (str(gil), 20000, "778812")


def test_counting_makes_nothing_owed(order: MailPiece, gil: Account) -> None:
    counted(order, gil)
    assert nothing_is_owed()
