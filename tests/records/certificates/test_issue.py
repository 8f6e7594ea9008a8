"""A decision to grant becomes one line of the register."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from cecs.records.audit.models import HistoryRow
from cecs.records.certificates.actions.issue import issue
from cecs.records.certificates.errors import NotForTheRegister
from cecs.records.certificates.grant import Grant
from cecs.records.certificates.models import Holding
from cecs.records.certificates.queries import granted_by, holdings_of, public_record, public_record_at
from cecs.records.certificates.states import StandingWord
from cecs.records.educators.models import Educator
from cecs.records.payments.queries import owed
from cecs.values import clock

pytestmark = pytest.mark.django_db


def grant_to(educator: Educator, decision: str = "D-2026-000001-A") -> Grant:
    today = clock.today()
    return Grant(
        educator=educator,
        type="initial",
        since=today,
        until=today + timedelta(days=3652),
        endorsements=("030", "029", "030"),
        decision=decision,
        printed_name=educator.printed_name,
    )


def test_a_grant_becomes_one_line_with_its_endorsements(ada: Educator) -> None:
    holding = issue(grant_to(ada))
    assert holdings_of(ada) == [holding]
    assert [held.code for held in holding.endorsements.order_by("code")] == ["029", "030"]
    assert holding.number.startswith("C-")


def test_anyone_can_see_it_at_once(ada: Educator) -> None:
    holding = issue(grant_to(ada))
    seen = public_record(holding.number)
    assert seen is not None
    assert (seen.printed_name, seen.standing) == (ada.printed_name, StandingWord.IN_FORCE)
    assert public_record_at(holding.key) == seen
    assert public_record("C-0000-000000-A") is None


def test_the_same_decision_issued_twice_is_one_line(ada: Educator) -> None:
    assert issue(grant_to(ada)) == issue(grant_to(ada))
    assert Holding.objects.count() == 1
    assert granted_by("") is None


def test_nothing_is_issued_without_a_decision_and_only_forwards(ada: Educator) -> None:
    with pytest.raises(NotForTheRegister):
        issue(replace(grant_to(ada), decision=""))
    with pytest.raises(NotForTheRegister):
        issue(replace(grant_to(ada), until=clock.today()))
    assert not Holding.objects.exists()


def test_the_history_says_by_which_decision(ada: Educator) -> None:
    holding = issue(grant_to(ada))
    row = HistoryRow.objects.get(kind="certificate.issued")
    assert (row.subject, row.carries["decision"]) == (holding.number, "D-2026-000001-A")


def test_nothing_is_owed_for_the_line_itself(ada: Educator) -> None:
    assert owed(issue(grant_to(ada)).number) == 0


def test_a_line_is_never_rewritten_nor_removed(ada: Educator) -> None:
    holding = issue(grant_to(ada))
    for change in (
        lambda: Holding.objects.filter(pk=holding.pk).update(type="professional"),
        lambda: Holding.objects.filter(pk=holding.pk)._raw_delete("default"),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()
    assert Holding.objects.get(pk=holding.pk).type == "initial"
