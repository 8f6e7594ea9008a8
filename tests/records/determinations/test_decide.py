"""A supervisor decides: grant or deny. Never somebody who determined any of it."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from cecs.demo.staff import Staff
from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.applications.errors import NotFromHere
from cecs.records.applications.models import Application
from cecs.records.applications.states import State
from cecs.records.certificates.queries import holdings_of, search
from cecs.records.certificates.standing import standing
from cecs.records.correspondence.queries import letters_about
from cecs.records.credentials.jobs import prove_unproved
from cecs.records.credentials.queries import proof_of
from cecs.records.determinations.actions.agree import agree
from cecs.records.determinations.actions.complete_determination import complete_determination
from cecs.records.determinations.actions.decide import decide
from cecs.records.determinations.actions.determine import determine
from cecs.records.determinations.actions.take_up import take_up
from cecs.records.determinations.errors import CannotGrant, ReasonNeeded, SamePerson
from cecs.records.determinations.models import Decision, Outcome
from cecs.records.determinations.queries import decision_on
from cecs.records.educators.models import Educator
from cecs.records.payments.queries import owed
from cecs.values import clock
from tests.asking import times_written, written
from tests.files import ENGLISH, filed, verified

BAR = "The statute bars a certificate."
MARK = {"figure": "168", "source": "Praxis passing scores by state", "day": "2026-09-01"}


def test_a_grant_writes_one_line_of_the_register_that_anyone_can_look_up(
    determined: Application, ezra: Account, ada: Educator
) -> None:
    decision = decide(determined, Outcome.GRANT, by=ezra)
    assert determined.state == State.GRANTED
    (holding,) = holdings_of(ada)
    assert (holding.type, holding.granted_by) == ("initial", decision.number)
    assert standing(holding, clock.today()).authorizes("030")
    assert [seen.number for seen in search(ada.printed_name)] == [holding.number]


def test_the_new_line_gets_its_paper(determined: Application, ezra: Account, ada: Educator) -> None:
    decide(determined, Outcome.GRANT, by=ezra)
    prove_unproved()
    (holding,) = holdings_of(ada)
    assert proof_of(holding) is not None


def test_a_mark_that_a_person_settled_is_granted(mina: Educator, staff: Staff, delia: Account, ezra: Account) -> None:
    application = filed(mina, staff, code=ENGLISH)
    verified(mina, delia)
    take_up(application, delia)
    agree(application, delia)
    determine(application, "subject-test.015", "met", reason="mark-confirmed", settled=MARK, by=delia)
    complete_determination(application, delia)
    decide(application, Outcome.GRANT, by=ezra)
    (holding,) = holdings_of(mina)
    assert standing(holding, clock.today()).authorizes(ENGLISH)


def test_deciding_twice_is_once(determined: Application, ezra: Account, ada: Educator) -> None:
    first = decide(determined, Outcome.GRANT, by=ezra)
    assert decide(determined, Outcome.GRANT, by=ezra) == first
    assert len(holdings_of(ada)) == 1
    assert times_written("application.decided") == times_written("certificate.issued") == 1


def test_a_denial_needs_a_reason_and_tells_until_when_a_review_may_be_asked_for(
    determined: Application, ezra: Account, ada: Educator
) -> None:
    with pytest.raises(ReasonNeeded):
        decide(determined, Outcome.DENY, by=ezra)
    decide(determined, Outcome.DENY, by=ezra, because=BAR)
    assert determined.state == State.DENIED
    assert holdings_of(ada) == []
    (letter,) = [one for one in letters_about(determined.number) if one.letter == "denied"]
    assert BAR in letter.body


def test_what_was_determined_to_be_lacking_is_not_granted(
    with_delia: Application, delia: Account, ezra: Account
) -> None:
    agree(with_delia, delia)
    determine(with_delia, "degree.030", "not-met", reason="transcript-missing", by=delia)
    complete_determination(with_delia, delia)
    with pytest.raises(CannotGrant):
        decide(with_delia, Outcome.GRANT, by=ezra)


def test_who_determined_any_of_it_does_not_decide(waiting: Application, both_roles: Account, ada: Educator) -> None:
    take_up(waiting, both_roles)
    agree(waiting, both_roles)
    with pytest.raises(SamePerson):
        decide(waiting, Outcome.DENY, by=both_roles, because=BAR)


def test_the_table_itself_refuses_the_same_person(determined: Application, delia: Account) -> None:
    with pytest.raises(DatabaseError, match="nobody both determines and decides"), transaction.atomic():
        Decision.objects.create(number="D-0", application=determined, outcome=Outcome.GRANT, by=delia)


def test_a_decision_has_one_author(determined: Application) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        Decision.objects.create(number="D-0", application=determined, outcome=Outcome.GRANT)


def test_a_decision_is_never_changed(determined: Application, ezra: Account) -> None:
    decision = decide(determined, Outcome.GRANT, by=ezra)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Decision.objects.filter(pk=decision.pk).update(outcome=Outcome.DENY)


def test_a_file_that_is_not_determined_is_not_decided(with_delia: Application, ezra: Account) -> None:
    with pytest.raises(NotFromHere):
        decide(with_delia, Outcome.DENY, by=ezra, because=BAR)
    assert decision_on(with_delia) is None


def test_only_a_supervisor_decides(determined: Application, delia: Account, gil: Account, ada: Educator) -> None:
    for somebody in (delia, gil, ada.account):
        assert somebody is not None
        with pytest.raises(NotAllowed):
            decide(determined, Outcome.GRANT, by=somebody)


def test_half_a_grant_leaves_nothing(
    determined: Application, ezra: Account, ada: Educator, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("cecs.records.determinations.deciding.compose", broken)
    with pytest.raises(RuntimeError):
        decide(determined, Outcome.GRANT, by=ezra)
    determined.refresh_from_db()
    assert determined.state == State.DETERMINED
    assert (holdings_of(ada), decision_on(determined)) == ([], None)


def test_the_law_of_the_day_of_signing_decides_whatever_day_it_is(
    determined: Application, ezra: Account, ada: Educator
) -> None:
    with clock.at(clock.today() + timedelta(days=40)):
        decide(determined, Outcome.GRANT, by=ezra)
    row = written(determined.number, "application.decided")
    assert row.carries["law_as_of"] == str(determined.law_as_of)


def test_the_history_says_who_decided_what_under_which_law(determined: Application, ezra: Account) -> None:
    decision = decide(determined, Outcome.GRANT, by=ezra)
    row = written(determined.number, "application.decided")
    assert (row.actor, row.acting_as) == (ezra.printed_name, "supervisor")
    assert (row.carries["decision"], row.carries["outcome"]) == (decision.number, "grant")
    assert row.carries["rulebook"] == determined.rulebook


def test_a_letter_is_owed_and_no_money(determined: Application, ezra: Account) -> None:
    decide(determined, Outcome.GRANT, by=ezra)
    assert [one.letter for one in letters_about(determined.number)].count("granted") == 1
    assert owed(determined.number) == 0
