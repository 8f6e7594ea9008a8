"""The clerk's mail: envelopes, pieces, whose they are, what goes back, and what is filed from signed paper."""

import re
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cecs.records.accounts.models import Account
from cecs.records.applications.actions.start import start_application
from cecs.records.applications.queries import of_educator
from cecs.records.correspondence.queries import letters_to
from cecs.records.documents.actions.scan import scan_document
from cecs.records.educators.models import Educator
from cecs.records.evidence.queries import evidence_of
from cecs.records.mailroom.actions.match_piece import match_piece
from cecs.records.mailroom.models import Envelope, MailPiece
from cecs.records.mailroom.queries import mail_of, unmatched
from cecs.records.payments.queries import owed
from cecs.values import clock
from tests.files import account_of, signed
from tests.portals.conftest import As
from tests.records.documents.papers import pdf
from tests.records.mailroom.conftest import Piece, envelope, piece

__all__ = ["envelope", "piece"]

pytestmark = pytest.mark.django_db
ENVELOPE = {"received_on": clock.today().isoformat(), "carrier": "post", "sender": "Records Office", "once": "e1"}
PAPER = {"kind": "transcript", "name_on_it": "Ada Whitcomb", "once": "p1"}
MAIL = reverse("clerk:mail")


class NoVirus:
    """A scanner that finds nothing."""

    def virus_in(self, content: object) -> str:
        assert content
        return ""


def text(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def at(name: str, one: MailPiece | Envelope) -> str:
    return reverse(f"clerk:{name}", args=(one.key,))


def choice(page: str, number: int = 0) -> str:
    """Give the value of one of the owners that a page offers."""
    return str(re.findall(r'name="owner" value="([^"]+)"', page)[number]).replace("&amp;", "&")


def test_an_envelope_is_opened_and_a_piece_registered(gils: Client) -> None:
    page = gils.post(reverse("clerk:open_mail"), ENVELOPE, follow=True)
    found = Envelope.objects.get()
    assert found.number in page.content.decode()
    page = gils.post(at("envelope", found), PAPER, follow=True)
    assert "Registered as I-" in page.content.decode()
    assert "Ada Whitcomb" in text(page.content.decode())
    assert found.number in text(gils.get(MAIL).content.decode())


def test_a_double_click_opens_and_registers_once(gils: Client) -> None:
    for _ in range(2):
        gils.post(reverse("clerk:open_mail"), ENVELOPE)
    found = Envelope.objects.get()
    for _ in range(2):
        gils.post(at("envelope", found), PAPER)
    assert MailPiece.objects.count() == 1


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"received_on": "2999-01-01"}, "This day has not come yet."),
        ({"postmarked_on": "2999-01-01"}, "The postmark is later"),
        ({"carrier": "pigeon"}, "Select a valid choice"),
    ],
)
def test_an_envelope_that_makes_no_sense_is_not_opened(gils: Client, changed: dict[str, str], words: str) -> None:
    page = gils.post(reverse("clerk:open_mail"), ENVELOPE | changed).content.decode()
    assert words in text(page)
    assert not Envelope.objects.exists()


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"kind": ""}, "Choose an answer."),
        ({"kind": "money-order"}, "Enter the amount of the check or money order."),
        ({"kind": "money-order", "amount": "50"}, "Enter the number of the check or money order."),
        ({"kind": "money-order", "amount": "-5", "serial": "7"}, "Enter an amount in dollars and cents"),
        ({"kind": "money-order", "amount": "lots", "serial": "7"}, "Enter an amount in dollars and cents"),
        ({"born_on_it": "1990-02-31"}, "Enter a real date"),
    ],
)
def test_a_piece_that_makes_no_sense_is_not_registered(
    gils: Client, envelope: Envelope, changed: dict[str, str], words: str
) -> None:
    page = gils.post(at("envelope", envelope), PAPER | changed).content.decode()
    assert words in text(page)
    assert "Ada Whitcomb" in page  # what was typed is kept
    assert not MailPiece.objects.exists()


def test_the_owner_is_suggested_with_the_reasons_and_confirmed(gils: Client, ada: Educator, piece: Piece) -> None:
    one = piece(name_on_it="Ada Whitcomb", born_on_it=ada.born_on)
    page = gils.get(at("piece", one)).content.decode()
    assert "because of: name, date of birth" in text(page)
    assert " checked" not in page  # nobody is chosen for the clerk
    answer = gils.post(at("piece", one), {"owner": choice(page), "kind": "transcript"})
    assert answer["Location"] == reverse("clerk:unmatched")
    (mine,) = mail_of(ada)
    assert mine.rests_on == "name,born"


def test_after_one_piece_comes_the_next(gils: Client, ada: Educator, piece: Piece) -> None:
    first, second = piece(name_on_it="Ada Whitcomb"), piece()
    page = gils.get(at("piece", first)).content.decode()
    assert gils.post(at("piece", first), {"owner": choice(page), "kind": "transcript"})["Location"] == at(
        "piece", second
    )


def test_somebody_else_is_looked_for(gils: Client, ben: Educator, piece: Piece) -> None:
    one = piece(name_on_it="Illegible")
    assert "Nothing on it names anyone" in gils.get(at("piece", one)).content.decode()
    found = f"{at('piece', one)}?q=okafor"
    page = gils.get(found).content.decode()
    gils.post(found, {"owner": choice(page), "kind": "transcript"})
    (mine,) = mail_of(ben)
    assert mine.rests_on == "chosen"
    assert "Nobody in the records" in gils.get(f"{at('piece', piece())}?q=zzzz").content.decode()


def test_without_a_choice_nothing_is_matched(gils: Client, ada: Educator, piece: Piece) -> None:
    one = piece(name_on_it="Ada Whitcomb")
    assert "Choose whose it is" in gils.post(at("piece", one), {}).content.decode()
    assert list(unmatched()) == [one]


def test_a_personal_check_goes_back_with_a_letter(gils: Client, ada: Educator, gil: Account, piece: Piece) -> None:
    one = match_piece(piece("personal-check", cents=20000), ada, by=gil)
    assert 'value="personal-check" id="id_why_1"' in (page := gils.get(at("send_back", one)).content.decode())
    assert "checked" in page  # why it goes back is plain
    answer = gils.post(at("send_back", one), {"why": "personal-check"}, follow=True)
    letter = text(answer.content.decode())
    assert "Personal checks are not taken." in letter
    assert "money order" in letter
    assert letters_to(ada).filter(letter="mail-returned").exists()
    assert gils.get(at("send_back", one))["Location"] == at("letter", one)


def test_the_letter_for_nobody_known_names_the_sender(gils: Client, piece: Piece) -> None:
    one = piece("cash")
    letter = text(gils.post(at("send_back", one), {"why": "cash"}, follow=True).content.decode())
    assert "Dear Records Office, Hartford" in letter


def test_a_piece_is_taken_from_the_wrong_person(gils: Client, ben: Educator, gil: Account, piece: Piece) -> None:
    one = match_piece(piece(), ben, by=gil)
    assert "Say why it is not theirs" in gils.post(at("release", one), {}).content.decode()
    gils.post(at("release", one), {"because": "Another Okafor"})
    assert list(unmatched()) == [one]
    assert gils.get(at("release", one))["Location"] == at("piece", one)


def test_a_scan_is_kept_and_opened_when_it_is_clean(gils: Client, piece: Piece) -> None:
    one = piece()
    assert gils.get(at("paper", one)).status_code == 404
    bad = SimpleUploadedFile("scan.pdf", b"MZ", "application/pdf")
    assert "There is a problem" in gils.post(at("scan", one), {"scan": bad}).content.decode()
    gils.post(at("scan", one), {"scan": SimpleUploadedFile("scan.pdf", pdf(), "application/pdf")})
    one.refresh_from_db()
    assert "waits for the virus scanner" in gils.get(at("piece", one)).content.decode()
    assert gils.get(at("paper", one)).status_code == 404
    assert one.document
    scan_document(one.document, by=NoVirus())
    assert b"".join(gils.get(at("paper", one))) == pdf()
    assert gils.get(at("scan", one))["Location"] == at("piece", one)


def test_what_a_transcript_says_is_keyed_with_its_scan(gils: Client, ada: Educator, gil: Account, piece: Piece) -> None:
    one = match_piece(piece(), ada, by=gil)
    gils.post(at("scan", one), {"scan": SimpleUploadedFile("scan.pdf", pdf(), "application/pdf")})
    page = gils.get(at("piece", one)).content.decode()
    address = reverse("clerk:notice", args=(ada.key, "degree")) + f"?piece={one.key}"
    assert address in page.replace("&amp;", "&")
    told = {"level": "bachelor", "field": "biology", "conferred": "2026-05-15", "state": "CT", "source_name": "Nutmeg"}
    gils.post(address, told | {"received_on": clock.today().isoformat()})
    (filed,) = evidence_of(ada)
    one.refresh_from_db()
    assert filed.document == one.document


def test_a_signed_form_becomes_a_filing(gils: Client, ada: Educator, gil: Account, piece: Piece) -> None:
    one = match_piece(piece("form", name_on_it="Ada Whitcomb"), ada, by=gil)
    page = gils.get(at("file", one)).content.decode()
    offer = re.findall(r'value="(first-certificate/initial)"', page)[0]
    told = {"offer": offer, "endorsements": "030", "signed_name": "Ada Whitcomb"}
    assert "not signed in ink" in gils.post(at("file", one), told).content.decode()
    assert "There is no endorsement 999." in gils.post(at("file", one), told | {"endorsements": "999"}).content.decode()
    answer = gils.post(at("file", one), told | {"is_signed": "on"}, follow=True)
    (filed,) = of_educator(ada)
    assert (filed.state, filed.channel, filed.law_as_of) == ("filed", "mail", clock.today())
    assert f"Filed as {filed.number}" in answer.content.decode()
    assert gils.get(at("file", one))["Location"] == at("piece", one)  # once


@pytest.mark.parametrize("name", ["mail", "open_mail", "unmatched"])
def test_nobody_else_sees_the_mail(staff_as: As, delia: Account, hana: Account, name: str) -> None:
    for account in (delia, hana):
        assert staff_as(account).get(reverse(f"clerk:{name}")).status_code == 404


@pytest.mark.parametrize("name", ["piece", "send_back", "release", "scan", "paper", "file", "letter"])
def test_no_piece_is_shown_to_anyone_else(staff_as: As, delia: Account, piece: Piece, name: str) -> None:
    assert staff_as(delia).get(at(name, piece())).status_code == 404


@pytest.mark.parametrize("name", ["envelope", "piece", "send_back", "release", "scan", "paper", "file", "letter"])
def test_what_does_not_exist_is_not_there(gils: Client, name: str) -> None:
    assert gils.get(reverse(f"clerk:{name}", args=("nothing",))).status_code == 404


@pytest.mark.parametrize("day", ["", "yesterday", "2020-13-01", "2999-01-01", "2020-02-29"])
def test_any_day_can_be_asked_for(gils: Client, envelope: Envelope, day: str) -> None:
    page = gils.get(MAIL, {"day": day})
    assert page.status_code == 200
    assert (envelope.number in page.content.decode()) == (day != "2020-02-29")


def test_the_pages_ask_the_database_the_same_however_much_there_is(
    gils: Client, ada: Educator, gil: Account, envelope: Envelope, piece: Piece
) -> None:
    match_piece(piece(name_on_it="Ada Whitcomb"), ada, by=gil)
    one = piece(name_on_it="Ada Whitcomb")
    pages = [MAIL, reverse("clerk:unmatched"), at("envelope", envelope), at("piece", one)]
    for address in pages:
        gils.get(address)
    few = [_asked(gils, address) for address in pages]
    for _ in range(12):
        match_piece(piece(name_on_it="Ada Whitcomb"), ada, by=gil)
        piece(name_on_it="Ada Whitcomb")
    assert [_asked(gils, address) for address in pages] == few
    assert max(few) <= 22


def _asked(browser: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        browser.get(address)
    return len(asked)


def test_the_mail_speaks_spanish(gils: Client, piece: Piece) -> None:
    gils.cookies.load({"cecs_language": "es"})
    one = piece("form")
    page = text(gils.get(at("piece", one), headers={"accept-language": "es"}).content.decode())
    assert "Formulario con firma original" in page or "Form with an original signature" not in page


def test_a_large_scan_is_read_no_further_than_allowed(gils: Client, piece: Piece, settings: object) -> None:
    settings.UPLOAD_LIMIT_BYTES = 100  # type: ignore[attr-defined]
    big = SimpleUploadedFile("scan.pdf", BytesIO(pdf()).read(), "application/pdf")
    assert "too large" in gils.post(at("scan", piece()), {"scan": big}).content.decode()


def test_money_under_a_sheet_is_counted_then_credited(gils: Client, ada: Educator, piece: Piece) -> None:
    filed = signed(start_application(ada, "first-certificate", "initial", ["030"], by=account_of(ada)))
    one = piece("money-order", number_on_it=filed.number, cents=1, serial="x")
    MailPiece.objects.filter(pk=one.pk).update(cents=None, serial="")
    assert "How much is it?" in gils.get(at("piece", one)).content.decode()
    assert "Enter an amount" in gils.post(at("piece", one), {"amount": "x", "serial": "7"}).content.decode()
    gils.post(at("piece", one), {"amount": "200", "serial": "778812"})
    page = gils.get(at("piece", one)).content.decode()
    assert "because of: application number" in text(page)
    told = {"owner": choice(page, 1), "kind": "money-order"}
    assert "is credited to an application: choose one." in gils.post(at("piece", one), told).content.decode()
    assert owed(filed.number) == 20000
    gils.post(at("piece", one), told | {"owner": choice(page)})
    assert owed(filed.number) == 0
