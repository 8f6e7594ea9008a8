"""A second person signs; then it is shown, where and to whom it is meant."""

import pytest
from django.db import DatabaseError, transaction

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.notices.actions.sign_wording import sign_wording
from cecs.records.notices.actions.write_notice import write_notice
from cecs.records.notices.errors import SecondPersonNeeded
from cecs.records.notices.models import Wording
from cecs.records.notices.queries import showing
from cecs.records.notices.states import Audience, Place, Severity
from cecs.values import clock
from tests.asking import nothing_is_owed, times_written, written
from tests.records.notices.conftest import draft, in_days


def test_signed_it_is_shown(signed: Wording) -> None:
    (shown,) = showing(clock.today())
    assert shown.titles["es"] == "Background checks: hay demora"
    assert shown.rests_on == "A fault at the state police"
    assert showing(in_days(-1)) == []


def test_signing_twice_changes_nothing(signed: Wording, ezra: Account) -> None:
    sign_wording(signed, by=ezra)
    assert times_written("notice.signed") == 1


def test_the_writer_cannot_sign(ezra: Account) -> None:
    mine = write_notice(draft(), by=ezra)
    with pytest.raises(SecondPersonNeeded):
        sign_wording(mine, by=ezra)
    assert showing(clock.today()) == []


def test_a_clerk_cannot_sign(written_by_gil: Wording, gil: Account) -> None:
    with pytest.raises(NotAllowed):
        sign_wording(written_by_gil, by=gil)


def test_the_history_says_who_signed(signed: Wording) -> None:
    assert written(signed.notice.key, "notice.signed").actor == "Ezra Coleman"


def test_nothing_is_owed_for_it(signed: Wording) -> None:
    assert nothing_is_owed()


def test_a_signed_wording_is_never_changed(signed: Wording) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        Wording.objects.update(rests_on="Nothing")


def test_it_stands_only_where_and_for_whom_it_is_meant(gil: Account, ezra: Account) -> None:
    for about, changed in {
        "Meals": {"pages": (Place.MEALS,)},
        "Staff": {"audience": Audience.STAFF, "pages": (Place.ALL,)},
        "All": {"severity": Severity.EMERGENCY},
    }.items():
        sign_wording(write_notice(draft(about, **changed), by=gil), by=ezra)
    shown = showing(clock.today())
    assert shown[0].titles["en"] == "All are delayed"  # the most urgent first

    def heads(page: str, *audiences: str) -> set[str]:
        return {one.titles["en"].split()[0] for one in shown if one.stands_on(page, audiences)}

    assert heads("home") == {"All"}
    assert heads("meals") == {"All", "Meals"}
    assert heads("home", "staff") == {"All", "Staff"}


def test_all_that_is_shown_takes_one_query(
    signed: Wording, gil: Account, ezra: Account, django_assert_num_queries: object
) -> None:
    for about in "ABC":
        sign_wording(write_notice(draft(about), by=gil), by=ezra)
    with django_assert_num_queries(1):  # type: ignore[operator]  # a fixture of pytest-django
        assert len(showing(clock.today())) == 4
