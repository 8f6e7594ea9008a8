"""A paper made here is kept."""

import pytest

from cecs.records.documents.actions.keep_made import keep_made
from cecs.records.documents.queries import quarantined, readable, uploads_of
from cecs.records.educators.models import Educator
from tests.asking import nothing_is_owed, times_written, written
from tests.records.documents.papers import pdf

pytestmark = pytest.mark.django_db

NAME = "C-2026-000001-H.pdf"


def test_what_was_made_here_may_be_opened_at_once() -> None:
    document = keep_made(pdf(), name=NAME)
    assert document.is_clean
    assert not quarantined()
    with readable(document) as kept:
        assert kept.read() == pdf()


def test_keeping_it_twice_changes_nothing() -> None:
    assert keep_made(pdf(), name=NAME) == keep_made(pdf(), name=NAME)
    assert times_written("document.kept") == 1


def test_nobody_sent_it_so_it_is_nobodys_upload(ada: Educator) -> None:
    keep_made(pdf(), name=NAME)
    assert ada.account is not None
    assert not uploads_of(ada.account)


def test_the_history_says_what_was_made() -> None:
    document = keep_made(pdf(), name=NAME)
    row = written(document.key, "document.kept")
    assert (row.actor, row.acting_as, row.carries["name"]) == ("CECS", "system", NAME)


def test_nothing_is_owed() -> None:
    keep_made(pdf(), name=NAME)
    assert nothing_is_owed()
