"""A piece that was given to the wrong person goes back to the desk."""

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.correspondence.queries import letters_to
from cecs.records.educators.models import Educator
from cecs.records.mailroom.actions.match_piece import match_piece
from cecs.records.mailroom.actions.release_piece import release_piece
from cecs.records.mailroom.actions.return_piece import return_piece
from cecs.records.mailroom.errors import NotFromHere
from cecs.records.mailroom.models import MailPiece
from cecs.records.mailroom.queries import mail_of, trail_of, unmatched
from cecs.records.mailroom.states import WhyReturned
from cecs.records.payments.models import Charge
from tests.asking import times_written, written
from tests.records.mailroom.conftest import Piece


@pytest.fixture
def misfiled(ben: Educator, gil: Account, piece: Piece) -> MailPiece:
    """A transcript of Ada's that Gil gave to Ben."""
    return match_piece(piece(), ben, by=gil)


def test_it_is_nobodys_again_and_ben_is_told(misfiled: MailPiece, ben: Educator, gil: Account) -> None:
    released = release_piece(misfiled, because="Another Whitcomb", by=gil)
    assert list(unmatched()) == [released]
    assert mail_of(ben) == []
    assert {letter.letter for letter in letters_to(ben)} == {"mail-received", "mail-mistaken"}


def test_releasing_twice_changes_nothing(misfiled: MailPiece, gil: Account) -> None:
    release_piece(misfiled, because="Another Whitcomb", by=gil)
    release_piece(misfiled, because="Another Whitcomb", by=gil)
    assert times_written("mail.released") == 1


def test_it_can_be_matched_anew(misfiled: MailPiece, ada: Educator, gil: Account) -> None:
    released = release_piece(misfiled, because="Another Whitcomb", by=gil)
    assert match_piece(released, ada, by=gil).educator == ada
    assert [step.handled for step in trail_of(released)] == ["received", "matched", "released", "matched"]


def test_only_a_clerk_releases(misfiled: MailPiece, delia: Account) -> None:
    with pytest.raises(NotAllowed):
        release_piece(misfiled, because="no", by=delia)


def test_what_went_back_is_not_here(misfiled: MailPiece, gil: Account) -> None:
    returned = return_piece(misfiled, WhyReturned.COPY, by=gil)
    with pytest.raises(NotFromHere):
        release_piece(returned, because="no", by=gil)


def test_the_history_says_whose_it_was_thought_to_be(misfiled: MailPiece, ben: Educator, gil: Account) -> None:
    row = written(release_piece(misfiled, because="Another Whitcomb", by=gil).number, "mail.released")
    assert (row.carries["was"], row.carries["because"]) == (ben.number, "Another Whitcomb")


def test_nothing_is_owed_for_it(misfiled: MailPiece, gil: Account) -> None:
    release_piece(misfiled, because="Another Whitcomb", by=gil)
    assert not Charge.objects.exists()
