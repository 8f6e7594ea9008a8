"""A piece goes back, with a letter that says why and what to send instead."""

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.correspondence.models import Letter
from cecs.records.correspondence.queries import letters_to
from cecs.records.educators.models import Educator
from cecs.records.mailroom.actions.match_piece import match_piece
from cecs.records.mailroom.actions.return_piece import return_piece
from cecs.records.mailroom.queries import mail_of, trail_of, unmatched
from cecs.records.mailroom.states import WhyReturned
from cecs.records.payments.models import Charge, Receipt
from tests.asking import times_written, written
from tests.records.mailroom.conftest import Piece


@pytest.mark.parametrize(
    ("kind", "why", "words"),
    [
        ("form", WhyReturned.COPY, "the original is required"),
        ("personal-check", WhyReturned.PERSONAL_CHECK, "mail a certified or cashier's check or a money order"),
        ("cash", WhyReturned.CASH, "Cash is not taken."),
        ("form", WhyReturned.UNSIGNED, "sign it by hand in ink"),
    ],
)
def test_the_letter_says_why_and_what_instead(
    ada: Educator, gil: Account, piece: Piece, kind: str, why: WhyReturned, words: str
) -> None:
    matched = match_piece(piece(kind), ada, by=gil)
    returned = return_piece(matched, why, by=gil)
    assert (returned.place, returned.why_returned) == ("returned", why)
    letter = letters_to(ada).get(letter="mail-returned")
    assert words in letter.body
    assert mail_of(ada) == [returned]  # she sees that it came, and that it went back


def test_nobody_may_be_known_to_own_it(gil: Account, piece: Piece) -> None:
    """The paper goes back to its sender, and no e-mail goes out."""
    returned = return_piece(piece(), WhyReturned.NOT_OURS, by=gil, words="an advertisement")
    assert not unmatched()
    assert not Letter.objects.exists()
    assert trail_of(returned)[-1].words == "an advertisement"


def test_returning_twice_changes_nothing(ada: Educator, gil: Account, piece: Piece) -> None:
    matched = match_piece(piece("form", is_copy=True), ada, by=gil)
    return_piece(matched, WhyReturned.COPY, by=gil)
    return_piece(matched, WhyReturned.CASH, by=gil)
    assert times_written("mail.returned") == 1
    assert letters_to(ada).filter(letter="mail-returned").count() == 1


def test_only_a_clerk_returns_mail(piece: Piece, hana: Account) -> None:
    with pytest.raises(NotAllowed):
        return_piece(piece(), WhyReturned.COPY, by=hana)


def test_the_history_says_why_and_to_whom(gil: Account, piece: Piece) -> None:
    row = written(return_piece(piece("cash"), WhyReturned.CASH, by=gil).number, "mail.returned")
    assert (row.carries["why"], row.carries["sender"]) == ("cash", "Records Office, Hartford")


def test_nothing_is_owed_or_paid_by_what_goes_back(ada: Educator, gil: Account, piece: Piece) -> None:
    return_piece(match_piece(piece("personal-check", cents=5000), ada, by=gil), WhyReturned.PERSONAL_CHECK, by=gil)
    assert not Charge.objects.exists()
    assert not Receipt.objects.exists()
