"""A filing makes fees owed."""

import pytest
from django.db import transaction
from django.db.utils import DatabaseError

from cecs.eligibility.findings import FeeLine, FeeOwed
from cecs.records.audit.models import HistoryRow
from cecs.records.educators.models import Educator
from cecs.records.payments.actions.charge import charge
from cecs.records.payments.errors import FeeUnclear
from cecs.records.payments.models import Charge, Entry, Posting
from cecs.records.payments.queries import account_of, balance, charged, due_now, owed
from cecs.records.payments.states import LedgerAccount
from cecs.values import clock
from tests.asking import times_written, written
from tests.records.payments.conftest import NUMBER, OTHER, fee


def test_what_is_owed_is_the_review_fee_and_the_rest(ada: Educator) -> None:
    first, second = charge(ada, fee(), for_number=NUMBER, on=clock.today())
    assert (first.cents, first.is_review_fee) == (5000, True)
    assert (second.cents, second.is_review_fee) == (15000, False)
    assert (charged(NUMBER), owed(NUMBER), due_now(NUMBER)) == (20000, 20000, 5000)
    assert first.cites == ["practice-fees"]


def test_the_two_revenues_are_kept_apart(ada: Educator) -> None:
    charge(ada, fee(), for_number=NUMBER, on=clock.today())
    assert balance(LedgerAccount.REVIEW_FEE_REVENUE, on=clock.today()) == -5000
    assert balance(LedgerAccount.CERTIFICATE_FEE_REVENUE, on=clock.today()) == -15000
    assert balance(LedgerAccount.RECEIVABLE, educator=ada) == 20000


def test_charging_twice_is_charging_once(ada: Educator) -> None:
    once = charge(ada, fee(), for_number=NUMBER, on=clock.today())
    again = charge(ada, fee(total=99900), for_number=NUMBER, on=clock.today())
    assert [one.pk for one in again] == [one.pk for one in once]
    assert (Entry.objects.count(), times_written("charge.made"), owed(NUMBER)) == (1, 1, 20000)


def test_another_filing_is_another_debt(ada: Educator) -> None:
    charge(ada, fee(), for_number=NUMBER, on=clock.today())
    charge(ada, fee(10000), for_number=OTHER, on=clock.today())
    assert (owed(NUMBER), owed(OTHER), balance(LedgerAccount.RECEIVABLE, educator=ada)) == (20000, 10000, 30000)


def test_nothing_owed_writes_nothing(ada: Educator) -> None:
    free = FeeOwed(total_cents=0, due_at_filing_cents=0, nonrefundable_cents=0, currency="USD")
    assert charge(ada, free, for_number=NUMBER, on=clock.today()) == []
    assert not Entry.objects.exists()


def test_three_endorsements_are_one_charge(ada: Educator) -> None:
    lines = (FeeLine(fee="initial", cents=20000), *(FeeLine(fee="further-endorsement", cents=10000),) * 2)
    owing = FeeOwed(total_cents=40000, due_at_filing_cents=5000, nonrefundable_cents=5000, currency="USD", lines=lines)
    made = charge(ada, owing, for_number=NUMBER, on=clock.today())
    assert [(one.fee, one.cents) for one in made] == [
        ("initial", 5000),
        ("initial", 15000),
        ("further-endorsement", 20000),
    ]


@pytest.mark.parametrize("total", [None, 19900])
def test_a_fee_the_law_does_not_say_clearly_is_not_charged(ada: Educator, total: int | None) -> None:
    unclear = FeeOwed(
        total_cents=total,
        due_at_filing_cents=5000,
        nonrefundable_cents=5000,
        currency="USD",
        lines=(FeeLine(fee="initial", cents=20000),),
    )
    with pytest.raises(FeeUnclear):
        charge(ada, unclear, for_number=NUMBER, on=clock.today())
    assert not Charge.objects.exists()


def test_the_history_carries_each_line(ada: Educator) -> None:
    charge(ada, fee(), for_number=NUMBER, on=clock.today())
    row = written(NUMBER, "charge.made")
    assert row.carries == {
        "educator": ada.number,
        "lines": [["initial", 5000, True], ["initial", 15000, False]],
        "total": 20000,
    }


@pytest.mark.parametrize("model", [Charge, Entry, Posting])
def test_the_database_itself_refuses_a_change(ada: Educator, model: type[Charge | Entry | Posting]) -> None:
    charge(ada, fee(), for_number=NUMBER, on=clock.today())
    row = model.objects.order_by("pk")[:1].get()
    for change in (lambda: model.objects.filter(pk=row.pk).update(id=row.pk + 1000), row.delete):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()
    assert model.objects.filter(pk=row.pk).exists()


def test_the_account_of_a_number_tells_its_story(ada_owes: Educator) -> None:
    (line,) = account_of(NUMBER)
    assert (line.cents, line.entry.cause, line.entry.about) == (20000, "charge", NUMBER)
    assert HistoryRow.objects.filter(subject=NUMBER).count() == 1
