"""The demonstration plays in the state whose folder is in use; where it has nothing to show, it says what it needs."""

from pathlib import Path

import pytest
from django.conf import settings
from django.test import override_settings

from cecs.demo import cast
from cecs.demo.errors import NothingToShow
from cecs.demo.load import load_demo
from cecs.demo.setting import setting
from cecs.demo.signins import signins
from cecs.law.rulebook import Rulebook
from cecs.records.accounts.queries import by_email
from cecs.records.applications.models import Application
from cecs.records.applications.states import State
from cecs.records.certificates.queries import holdings_of
from cecs.records.certificates.standing import standing
from cecs.records.certificates.states import StandingWord
from cecs.records.educators.queries import educator_of
from cecs.records.organizations.models import Organization
from cecs.values import clock


@pytest.mark.django_db
def test_the_cast_live_and_work_in_this_state() -> None:
    assert load_demo(how_many=30)
    assert set(Organization.objects.values_list("name", flat=True)) == {"Alder College", "Port Alder Schools"}
    stand = set(Application.objects.values_list("state", flat=True))
    assert stand == {State.FILED, State.WITH_EVALUATOR, State.AWAITING_ANSWER, State.DETERMINED, State.GRANTED}
    account = by_email(cast.CORA.email)
    assert account
    cora = educator_of(account)
    assert cora
    last = holdings_of(cora)[0]
    assert (last.type, standing(last, clock.today()).word) == ("steward", StandingWord.IN_FORCE)


def test_the_terminal_speaks_of_this_state() -> None:
    assert "her steward certificate ends in twenty weeks" in {one.about for one in signins()}


def test_what_it_names_is_in_the_rulebook(elsewhere: Rulebook) -> None:
    here = setting()
    assert set(here.ladder) <= set(elsewhere.certificates)
    assert {*here.teach, *here.fields, here.cora, here.dan, here.mina} <= set(elsewhere.endorsements)
    assert {field.test for field in here.fields.values() if field.test} <= set(elsewhere.assessments)


def test_without_a_file_of_its_own_it_says_what_is_needed(tmp_path: Path) -> None:
    with override_settings(RULEBOOK=tmp_path), pytest.raises(NothingToShow, match=r"another-state\.md"):
        setting()


def test_each_state_has_its_own() -> None:
    with override_settings(RULEBOOK=settings.RULEBOOKS / "connecticut"):
        assert setting().college.name == "Nutmeg State College"
    assert setting().college.name == "Alder College"
