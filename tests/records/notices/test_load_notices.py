"""The closure notice of 2020 is in the archive, with its three wordings and what each rests on."""

from datetime import date

import pytest
from django.conf import settings

from cecs.records.audit.models import HistoryRow
from cecs.records.notices.actions.load_notices import load_notices
from cecs.records.notices.models import Notice
from cecs.records.notices.queries import archive, overdue, showing
from cecs.values import clock
from cecs.values.plain import read_plain
from tests.asking import nothing_is_owed

GIVEN = read_plain(settings.RULEBOOKS / "connecticut" / "public" / "notices.yaml")


@pytest.fixture(autouse=True)
def _loaded(db: None) -> None:
    load_notices(GIVEN)


@pytest.mark.parametrize(
    ("on", "says"),
    [
        (date(2020, 3, 16), ""),
        (date(2020, 3, 17), "April 20"),
        (date(2020, 4, 19), "April 20"),
        (date(2020, 4, 20), "May 20"),
        (date(2020, 5, 4), "May 20"),
        (date(2020, 5, 5), "rest of the 2019-2020 school year"),
        (date(2020, 6, 30), "rest of the 2019-2020 school year"),
        (date(2020, 7, 1), ""),
    ],
)
def test_each_day_has_its_wording(on: date, says: str) -> None:
    shown = showing(on)
    assert len(shown) == (1 if says else 0)
    assert all(says in one.texts["en"] and one.rests_on and one.stands_on("home", ()) for one in shown)


def test_none_is_current_and_nobody_is_nagged() -> None:
    assert showing(clock.today()) == []
    assert not overdue(clock.today())
    (kept,) = archive()
    assert len(kept.signed) == 3  # type: ignore[attr-defined]  # read by the query


def test_loading_twice_changes_nothing() -> None:
    load_notices(GIVEN)
    assert Notice.objects.count() == 1


def test_only_the_console_loads_and_the_history_says_so() -> None:
    assert HistoryRow.objects.get(kind="notice.loaded").acting_as == "operator"


def test_nothing_is_owed_for_it() -> None:
    assert nothing_is_owed()
