"""A signed form that came by mail makes the same application as online, of the day it was received."""

from datetime import timedelta

import pytest

from cecs.eligibility.findings import found_from
from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.applications.actions.start import start_application
from cecs.records.applications.models import Application
from cecs.records.certificates.models import Holding
from cecs.records.correspondence.queries import letters_about
from cecs.records.determinations.gather import gathered
from cecs.records.educators.models import Educator
from cecs.records.mailroom.actions.file_by_mail import file_by_mail
from cecs.records.mailroom.actions.match_piece import match_piece
from cecs.records.mailroom.actions.open_envelope import open_envelope
from cecs.records.mailroom.actions.register_piece import register_piece
from cecs.records.mailroom.errors import NotFromHere, NotTheirs
from cecs.records.mailroom.models import MailPiece
from cecs.records.mailroom.queries import trail_of
from cecs.records.mailroom.registering import Seen
from cecs.records.payments.queries import owed
from cecs.values import clock
from tests.asking import times_written, written
from tests.files import account_of, held_until, previewed
from tests.records.mailroom.conftest import Piece

CAME = timedelta(days=3)


@pytest.fixture
def form(ada: Educator, gil: Account) -> MailPiece:
    """Ada's signed form, received three days ago, opened today."""
    day = clock.today() - CAME
    envelope = open_envelope(received_on=day, carrier="post", by=gil, once="the form")
    return match_piece(register_piece(envelope, "form", by=gil, once="piece"), ada, by=gil)


@pytest.fixture
def draft(ada: Educator, gil: Account, form: MailPiece) -> Application:
    """What Gil keyed from it."""
    return start_application(ada, "first-certificate", "initial", ["030"], by=gil, as_of=form.received_on)


def mailed(form: MailPiece, draft: Application, gil: Account) -> Application:
    fee = found_from(previewed(draft).found).fee
    return file_by_mail(form, draft, signed_name="Ada Whitcomb", by=gil, fee=fee)


def test_it_counts_from_the_day_it_was_received(form: MailPiece, draft: Application, gil: Account) -> None:
    filed = mailed(form, draft, gil)
    assert (filed.state, filed.channel, filed.law_as_of) == ("filed", "mail", clock.today() - CAME)
    attested = filed.attestations.get()
    assert (attested.signed_name, attested.signed_by) == ("Ada Whitcomb", gil)
    form.refresh_from_db()
    assert form.for_application == filed.number
    assert letters_about(filed.number).filter(letter="application-received").exists()


def test_it_is_weighed_as_signed_in_ink(form: MailPiece, draft: Application, gil: Account) -> None:
    _person, request = gathered(mailed(form, draft, gil))
    assert (request["channel"], request["signature"]) == ("mail", "original")


def test_the_same_fee_is_owed_as_online(form: MailPiece, draft: Application, gil: Account, ada: Educator) -> None:
    filed = mailed(form, draft, gil)
    assert owed(filed.number, ada) == 20000


def test_a_filing_by_mail_before_the_end_is_timely(cora: Educator, held: Holding, gil: Account, piece: Piece) -> None:
    """The register shows it as in process, as it does for one filed online."""
    draft = start_application(
        cora, "continue", "professional", ["029"], by=gil, about_holding=held.number, as_of=clock.today()
    )
    file_by_mail(match_piece(piece("form"), cora, by=gil), draft, signed_name="Cora Lindqvist", by=gil)
    assert times_written("certificate.filing-noted") == 1


def test_filing_twice_is_one(form: MailPiece, draft: Application, gil: Account) -> None:
    mailed(form, draft, gil)
    mailed(form, draft, gil)
    assert times_written("application.submitted") == times_written("mail.filed") == 1


def test_only_a_clerk_files_what_came_by_mail(
    form: MailPiece, draft: Application, ada: Educator, delia: Account
) -> None:
    for account in (delia, account_of(ada)):
        with pytest.raises(NotAllowed):
            file_by_mail(form, draft, signed_name="Ada Whitcomb", by=account)
    with pytest.raises(NotAllowed):
        start_application(ada, "first-certificate", "initial", ["029"], by=delia)


def test_a_photocopy_or_another_paper_files_nothing(
    draft: Application, ada: Educator, gil: Account, piece: Piece
) -> None:
    for other in (piece("form", is_copy=True), piece("transcript")):
        with pytest.raises(NotFromHere):
            file_by_mail(match_piece(other, ada, by=gil), draft, signed_name="Ada Whitcomb", by=gil)


def test_somebody_elses_form_files_nothing(draft: Application, ben: Educator, gil: Account, piece: Piece) -> None:
    with pytest.raises(NotTheirs):
        file_by_mail(match_piece(piece("form"), ben, by=gil), draft, signed_name="Ada Whitcomb", by=gil)


def test_a_form_files_one_application(form: MailPiece, draft: Application, ada: Educator, gil: Account) -> None:
    mailed(form, draft, gil)
    other = start_application(ada, "first-certificate", "initial", ["015"], by=gil, as_of=form.received_on)
    with pytest.raises(NotFromHere):
        file_by_mail(form, other, signed_name="Ada Whitcomb", by=gil)
    with pytest.raises(NotFromHere):
        file_by_mail(form, held_draft(ada, gil), signed_name="Ada Whitcomb", by=gil)


def held_draft(ada: Educator, gil: Account) -> Application:
    held_until(ada, clock.days_from_now(100), "030")
    return start_application(ada, "first-certificate", "initial", ["013"], by=gil)


def test_the_history_and_the_trail_say_who_keyed_it(form: MailPiece, draft: Application, gil: Account) -> None:
    filed = mailed(form, draft, gil)
    row = written(form.number, "mail.filed")
    assert (row.actor, row.carries["application"], row.carries["signed_name"]) == (
        str(gil),
        filed.number,
        "Ada Whitcomb",
    )
    assert written(filed.number, "application.submitted").carries["channel"] == "mail"
    assert [step.handled for step in trail_of(form)] == ["received", "matched", "filed"]


def test_seen_is_what_stands_on_it(piece: Piece) -> None:
    assert piece("form", words="ED 170A").words == Seen(words="ED 170A").words
