"""The demonstration is loaded once, as one, through the acts."""

from collections import Counter
from datetime import timedelta

import pytest
from django.test import override_settings

from cecs.demo import cast
from cecs.demo.errors import NotInProduction
from cecs.demo.load import is_loaded, load_demo
from cecs.demo.setting import setting
from cecs.demo.signins import PASSWORD, signins
from cecs.records.accounts.queries import by_email
from cecs.records.applications.models import Application
from cecs.records.applications.states import State
from cecs.records.audit.models import HistoryRow
from cecs.records.certificates.models import Holding
from cecs.records.certificates.queries import holdings_of
from cecs.records.certificates.standing import standing
from cecs.records.certificates.states import StandingWord
from cecs.records.correspondence.models import Letter, LetterState
from cecs.records.determinations.answers import beside_law
from cecs.records.determinations.models import StandingOrder
from cecs.records.educators.models import Educator
from cecs.records.educators.queries import educator_of
from cecs.records.evidence.queries import evidence_of
from cecs.records.worklist.queries import open_tasks
from cecs.values import clock

FEW = 20
pytestmark = pytest.mark.django_db


def educator(person: cast.Person) -> Educator:
    account = by_email(person.email)
    assert account is not None
    found = educator_of(account)
    assert found is not None
    return found


def test_it_is_refused_in_production() -> None:
    """Nothing is entered where real people's records are."""
    with override_settings(IS_PRODUCTION=True), pytest.raises(NotInProduction):
        load_demo(FEW)
    assert not is_loaded()


def test_the_demonstration() -> None:
    """Loaded once; then everything it promises is looked at (one load, for it takes its time)."""
    assert load_demo(FEW)
    _a_second_run_keeps_everything()
    _everyone_but_ada_can_sign_in()
    _cora_has_twenty_weeks_and_dan_lapsed()
    _ezra_has_signed_the_orders()
    _the_flights_stand_where_they_should()
    _continuations_were_granted_without_a_person()
    _two_errands_wait()
    _mina_waits_for_nothing_but_herself()
    _ben_brings_a_certificate_of_another_state()
    _the_history_says_by_which_door()
    _no_letter_is_left_to_be_sent_to_people_who_do_not_exist()


def _a_second_run_keeps_everything() -> None:
    before = (Educator.objects.count(), Holding.objects.count(), HistoryRow.objects.count())
    assert not load_demo(FEW)
    assert (Educator.objects.count(), Holding.objects.count(), HistoryRow.objects.count()) == before


def _everyone_but_ada_can_sign_in() -> None:
    for one in signins():
        account = by_email(one.email)
        assert (account is not None) == one.has_account
        if account:
            assert account.check_password(PASSWORD)
            assert account.needs_second_factor == one.needs_code


def _cora_has_twenty_weeks_and_dan_lapsed() -> None:
    today = clock.today()
    cora, dan = standing(holdings_of(educator(cast.CORA))[0], today), holdings_of(educator(cast.DAN))[0]
    assert (cora.word, cora.until) == (StandingWord.IN_FORCE, today + timedelta(weeks=20))
    assert standing(dan, today).word == StandingWord.LAPSED
    assert holdings_of(educator(cast.CORA))[-1].type == "initial"


def _ezra_has_signed_the_orders() -> None:
    assert {order.kind for order in StandingOrder.objects.all()} == {"continue", "duplicate"}
    assert {str(order.signed_by) for order in StandingOrder.objects.all()} == {cast.EZRA.printed_name}


def _the_flights_stand_where_they_should() -> None:
    first = Application.objects.filter(kind="first-certificate")
    stand = Counter(first.values_list("state", flat=True))
    assert sum(stand.values()) == len(setting().flights) == 25
    assert set(stand) == {State.FILED, State.WITH_EVALUATOR, State.AWAITING_ANSWER, State.DETERMINED, State.GRANTED}
    filed = list(Application.objects.order_by("pk").values_list("filed_at", flat=True))
    assert filed == sorted(filed)
    complete = Application.objects.filter(state=State.DETERMINED).first()
    assert complete is not None
    assert not any(one.is_open for one in beside_law(complete, "en"))


def _continuations_were_granted_without_a_person() -> None:
    continued = Application.objects.filter(kind="continue")
    assert {one.state for one in continued} == {State.GRANTED}
    assert continued.count() == len(setting().continued)
    assert all(one.decision.standing_order for one in continued)


def _two_errands_wait() -> None:
    assert {task.kind for task in open_tasks()} >= {"educator.maybe-same", "accessibility-feedback"}


def _mina_waits_for_nothing_but_herself() -> None:
    kinds = Counter(one.kind for one in evidence_of(educator(cast.MINA)))
    assert {"degree", "credits", "course", "preparation", "assessment", "conduct"} <= set(kinds)
    assert not Application.objects.filter(educator=educator(cast.MINA)).exists()


def _ben_brings_a_certificate_of_another_state() -> None:
    (one,) = evidence_of(educator(cast.BEN))
    assert (one.kind, one.says["state"], one.source) == ("certificate", "OH", "other-state")


def _the_history_says_by_which_door() -> None:
    assert set(HistoryRow.objects.values_list("door", flat=True)) == {"demonstration"}


def _no_letter_is_left_to_be_sent_to_people_who_do_not_exist() -> None:
    assert set(Letter.objects.values_list("state", flat=True)) == {LetterState.SENT}
