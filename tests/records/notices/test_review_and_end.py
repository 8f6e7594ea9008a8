"""A notice can't go stale: it is looked at again, or it ends."""

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.notices.actions.end_notice import end_notice
from cecs.records.notices.actions.review_notice import review_notice
from cecs.records.notices.errors import NotWorded
from cecs.records.notices.jobs import keep_notices, nag_about_stale_notices
from cecs.records.notices.models import Wording
from cecs.records.notices.publishing import published
from cecs.records.notices.queries import archive, showing
from cecs.records.worklist.queries import open_tasks
from cecs.values import clock
from tests.asking import nothing_is_owed, times_written, written
from tests.records.notices.conftest import in_days


def test_past_its_day_of_review_it_becomes_a_task_once(signed: Wording) -> None:
    assert nag_about_stale_notices() == 0
    with clock.at(in_days(15)):
        nag_about_stale_notices()
        assert nag_about_stale_notices() == 1
        (task,) = open_tasks(["notice-review"])
    assert task.subject == signed.notice.key
    assert task.carries["owner"] == "Gil Santos"


def test_looked_at_again_the_task_is_done(signed: Wording, gil: Account) -> None:
    with clock.at(in_days(15)):
        nag_about_stale_notices()
        review_notice(signed.notice, in_days(30), by=gil)
        assert nag_about_stale_notices() == 0
        assert not open_tasks(["notice-review"])


def test_one_that_is_not_signed_nags_nobody(written_by_gil: Wording) -> None:
    with clock.at(in_days(15)):
        assert nag_about_stale_notices() == 0


def test_reviewing_again_changes_nothing(signed: Wording, gil: Account) -> None:
    for _time in range(2):
        review_notice(signed.notice, in_days(30), by=gil)
    assert times_written("notice.reviewed") == 1


def test_the_next_review_is_still_to_come(signed: Wording, gil: Account) -> None:
    with pytest.raises(NotWorded):
        review_notice(signed.notice, clock.today(), by=gil)


def test_from_its_end_it_stands_in_the_archive_alone(signed: Wording, gil: Account) -> None:
    end_notice(signed.notice, until=in_days(2), because="The fault is mended", by=gil)
    assert showing(in_days(1))
    assert showing(in_days(2)) == []
    assert [one.because for one in archive()] == ["The fault is mended"]


def test_ending_twice_changes_nothing(signed: Wording, gil: Account) -> None:
    end_notice(signed.notice, until=in_days(2), because="Mended", by=gil)
    assert end_notice(signed.notice, until=in_days(9), because="Later", by=gil).until == in_days(2)


def test_it_ends_for_a_reason(signed: Wording, gil: Account) -> None:
    with pytest.raises(NotWorded):
        end_notice(signed.notice, until=in_days(2), because=" ", by=gil)


def test_a_cashier_may_neither_review_nor_end(signed: Wording, hana: Account) -> None:
    with pytest.raises(NotAllowed):
        review_notice(signed.notice, in_days(30), by=hana)
    with pytest.raises(NotAllowed):
        end_notice(signed.notice, until=in_days(2), because="Mine", by=hana)


def test_the_history_says_who(signed: Wording, gil: Account) -> None:
    review_notice(signed.notice, in_days(30), by=gil)
    end_notice(signed.notice, until=in_days(31), because="Over", by=gil)
    assert written(signed.notice.key, "notice.reviewed").actor == "Gil Santos"
    assert written(signed.notice.key, "notice.ended").carries["because"] == "Over"


def test_nothing_is_owed_for_either(signed: Wording, gil: Account) -> None:
    review_notice(signed.notice, in_days(30), by=gil)
    end_notice(signed.notice, until=in_days(31), because="Over", by=gil)
    assert nothing_is_owed()


def test_pages_see_what_stands_after_each_act_and_each_round(
    signed: Wording, gil: Account, django_capture_on_commit_callbacks: object
) -> None:
    keep_notices()
    assert [one.key for one in published()] == [signed.notice.key]
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]  # a fixture of pytest-django
        end_notice(signed.notice, until=clock.today(), because="Mended", by=gil)
    assert list(published()) == []
