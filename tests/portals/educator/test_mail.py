"""What came by mail stands on the page of an application, and a cover sheet can be printed there."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from cecs.records.accounts.models import Account
from cecs.records.applications.actions.start import start_application
from cecs.records.applications.models import Application
from cecs.records.educators.models import Educator
from cecs.records.mailroom.actions.match_piece import match_piece
from cecs.records.mailroom.actions.return_piece import return_piece
from cecs.records.mailroom.models import CoverSheet
from cecs.records.mailroom.states import WhyReturned
from tests.files import account_of, signed
from tests.records.mailroom.conftest import Piece, envelope, piece

__all__ = ["envelope", "piece"]


@pytest.fixture
def filed(ada: Educator) -> Application:
    """Ada's application, filed."""
    return signed(start_application(ada, "first-certificate", "initial", ["030"], by=account_of(ada)))


@pytest.fixture
def adas(ada: Educator) -> Client:
    """Ada, signed in."""
    client = Client()
    client.force_login(account_of(ada))
    return client


def page(adas: Client, filed: Application) -> str:
    html = adas.get(reverse("educator:application", args=(filed.key,))).content.decode()
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def test_what_came_and_what_went_back_is_shown(adas: Client, filed: Application, gil: Account, piece: Piece) -> None:
    ada = filed.educator
    came = match_piece(piece("transcript"), ada, for_application=filed.number, by=gil)
    copy = match_piece(piece("form", is_copy=True), ada, for_application=filed.number, by=gil)
    return_piece(copy, WhyReturned.COPY, by=gil)
    shown = page(adas, filed)
    assert "What came by mail" in shown
    assert came.number in shown
    assert "It is a photocopy, and the original is required." in shown
    assert "Sent back to you" in shown


def test_anothers_mail_is_not_shown(
    adas: Client, filed: Application, ben: Educator, gil: Account, piece: Piece
) -> None:
    other = match_piece(piece("transcript"), ben, by=gil)
    assert other.number not in page(adas, filed)


def test_a_cover_sheet_is_printed_for_her_own_application(adas: Client, filed: Application, ben: Educator) -> None:
    address = reverse("educator:cover_sheet", args=(filed.key, "transcript"))
    assert address in adas.get(reverse("educator:application", args=(filed.key,))).content.decode()
    for _ in range(2):
        assert b"".join(adas.get(address)).startswith(b"%PDF")
    assert CoverSheet.objects.get().for_application == filed.number
    assert adas.get(reverse("educator:cover_sheet", args=(filed.key, "cash"))).status_code == 404
    bens = Client()
    bens.force_login(account_of(ben))
    assert bens.get(address).status_code == 404
