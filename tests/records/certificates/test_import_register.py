"""Lines of an older register are entered as they stand."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date

import pytest

from cecs.records.audit.models import HistoryRow
from cecs.records.certificates.actions.import_register import import_register
from cecs.records.certificates.grant import OlderLine
from cecs.records.certificates.models import Holding
from cecs.records.certificates.queries import search
from cecs.records.educators.models import Educator
from cecs.records.payments.queries import owed
from cecs.values.numbers import is_number

pytestmark = pytest.mark.django_db


def older(educator: Educator, number: str = "") -> OlderLine:
    return OlderLine(
        educator=educator,
        type="professional",
        since=date(2019, 7, 1),
        until=date(2024, 7, 1),
        endorsements=("029",),
        issued_on=date(2019, 7, 1),
        printed_name=educator.printed_name,
        number=number,
    )


def test_lines_are_entered_with_the_numbers_they_have(cora: Educator, dan: Educator) -> None:
    one, two = import_register([older(cora, "OLD-7"), older(dan)])
    assert one.number == "OLD-7"
    assert two.number.startswith("C-2019-")
    assert (one.entered_by, one.granted_by) == ("import", "")


def test_entering_a_number_twice_leaves_it_as_it_is(cora: Educator) -> None:
    import_register([older(cora, "OLD-7")])
    assert import_register([replace(older(cora, "OLD-7"), type="initial")]) == []
    assert Holding.objects.get().type == "professional"


def test_only_what_is_new_is_entered(cora: Educator, dan: Educator) -> None:
    import_register([older(cora, "OLD-7")])
    assert [line.number for line in import_register([older(cora, "OLD-7"), older(dan, "OLD-8")])] == ["OLD-8"]


def test_the_history_is_written_once_a_batch(cora: Educator, dan: Educator) -> None:
    import_register([older(cora, "OLD-7"), older(dan, "OLD-8")], by="operator")
    row = HistoryRow.objects.get(kind="register.imported")
    assert row.carries == {"count": 2, "first": "OLD-7", "last": "OLD-8"}


def test_nothing_is_owed_for_what_was_granted_on_paper(cora: Educator) -> None:
    import_register([older(cora, "OLD-7")])
    assert owed("OLD-7") == 0


def test_what_was_entered_is_found(cora: Educator) -> None:
    import_register([older(cora, "OLD-7")])
    assert [seen.number for seen in search(cora.printed_name)] == ["OLD-7"]


def test_lines_without_a_number_get_one_of_the_year_they_were_issued(cora: Educator, dan: Educator) -> None:
    rows = [replace(older(who, ""), issued_on=date(year, 7, 1)) for who in (cora, dan) for year in (2018, 2019)]
    numbers = [line.number for line in import_register(rows)]
    assert [number[:13] for number in numbers] == ["C-2018-000001", "C-2019-000001", "C-2018-000002", "C-2019-000002"]
    assert all(is_number(number, "C") for number in numbers)


def test_a_batch_takes_the_same_few_queries_however_many_lines(
    cora: Educator, dan: Educator, django_assert_max_num_queries: Callable[[int], AbstractContextManager[object]]
) -> None:
    rows = [older(who, "") for who in (cora, dan) for _ in range(100)]
    with django_assert_max_num_queries(24):
        import_register(rows)
