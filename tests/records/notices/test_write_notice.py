"""Somebody writes; nobody is shown it yet."""

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.notices.actions.reword_notice import reword_notice
from cecs.records.notices.actions.sign_wording import sign_wording
from cecs.records.notices.actions.write_notice import write_notice
from cecs.records.notices.drafting import Said
from cecs.records.notices.errors import NotWorded
from cecs.records.notices.models import Notice, Wording
from cecs.records.notices.queries import archive, by_key, showing, written
from cecs.values import clock
from tests.asking import nothing_is_owed, times_written
from tests.asking import written as history
from tests.records.notices.conftest import draft, in_days, said


def test_what_is_written_is_not_shown_until_signed(written_by_gil: Wording) -> None:
    assert showing(clock.today()) == []
    assert list(archive()) == []
    assert list(written()) == [written_by_gil.notice]
    assert by_key(written_by_gil.notice.key) == written_by_gil.notice


def test_writing_the_same_twice_is_one_notice(written_by_gil: Wording, gil: Account) -> None:
    assert write_notice(draft(), by=gil) == written_by_gil
    assert Notice.objects.count() == 1


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"said": Said(titles={"en": "A"}, texts={"en": "B"}, since=in_days(0))}, "in Spanish"),
        ({"pages": ()}, "one place"),
        ({"until": in_days(0)}, "before its first"),
        ({"review_by": in_days(-1)}, "day of review"),
    ],
)
def test_what_is_lacking_is_named(gil: Account, changed: dict[str, object], says: str) -> None:
    with pytest.raises(NotWorded) as refused:
        write_notice(draft(**changed), by=gil)
    assert any(says in problem for problem in refused.value.problems)
    assert not Notice.objects.exists()


def test_an_evaluator_cannot_write_one(delia: Account) -> None:
    with pytest.raises(NotAllowed):
        write_notice(draft(), by=delia)


def test_the_history_says_who_wrote_what(written_by_gil: Wording) -> None:
    row = history(written_by_gil.notice.key, "notice.written")
    assert row.actor == "Gil Santos"
    assert row.carries["titles"]["en"] == "Background checks are delayed"


def test_nothing_is_owed_for_it(written_by_gil: Wording) -> None:
    assert nothing_is_owed()


def test_another_wording_stands_from_its_day_and_the_first_is_kept(
    signed: Wording, gil: Account, ezra: Account
) -> None:
    later = reword_notice(signed.notice, said("Checks", since=in_days(5)), by=gil)
    assert [one.version for one in showing(in_days(5))] == [1]
    sign_wording(later, by=ezra)
    assert [one.version for one in showing(in_days(4))] == [1]
    assert [one.version for one in showing(in_days(5))] == [2]
    (kept,) = archive()
    assert [one.version for one in kept.signed] == [2, 1]  # type: ignore[attr-defined]  # read by the query


def test_the_same_wording_again_changes_nothing(signed: Wording, gil: Account) -> None:
    assert reword_notice(signed.notice, said(), by=gil) == signed
    assert times_written("notice.written") == 1


def test_a_stranger_cannot_reword(signed: Wording, hana: Account) -> None:
    with pytest.raises(NotAllowed):
        reword_notice(signed.notice, said("Other"), by=hana)


def test_rewording_without_spanish_is_refused(signed: Wording, gil: Account) -> None:
    with pytest.raises(NotWorded):
        reword_notice(signed.notice, Said(titles={"en": "A"}, texts={"en": "B"}, since=in_days(1)), by=gil)
