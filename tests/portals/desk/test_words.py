"""What staff call things: applications, states, and everything that happens to a file."""

from collections.abc import Iterator

import pytest
from django.utils import translation

from cecs.law.rulebook import Law
from cecs.law.shelf import rulebook
from cecs.portals.desk.happened import events_of
from cecs.portals.desk.words import HAPPENED, STATES, state_words, title_of
from cecs.records.accounts.models import Account
from cecs.records.applications.models import Application
from cecs.records.applications.states import State
from cecs.records.audit.catalogue import KINDS
from cecs.records.audit.queries import history_of
from cecs.records.determinations.actions.determine import determine
from cecs.values import clock

pytestmark = pytest.mark.django_db


@pytest.fixture
def law() -> Law:
    return rulebook().on(clock.today())


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    with translation.override("en"):
        yield


def test_every_state_after_the_draft_has_a_name() -> None:
    """Staff see no drafts."""
    assert set(STATES) == set(State) - {State.DRAFT}
    assert state_words(State.FILED) == "Waits for an evaluator"


def test_nothing_is_named_that_never_happens() -> None:
    """Every kind named here is in the catalogue of history."""
    assert set(HAPPENED) <= set(KINDS)


def test_everything_that_happens_to_an_application_is_named() -> None:
    """Or left out for a reason: what a draft sought is no deed on a file; a batch of evidence has no file."""
    about = {
        kind for kind in KINDS if kind.partition(".")[0] in ("application", "requirement", "deficiency", "evidence")
    }
    assert about - set(HAPPENED) <= {"application.sought", "evidence.batch-filed", "evidence.batch-withdrawn"}


def test_an_application_is_called_by_what_it_asks_for(law: Law, filed: Application) -> None:
    """In the rulebook's words, with the code."""
    assert title_of(filed, law, "en") == "A first certificate: Biology (030)"


def test_an_application_without_an_endorsement_is_called_by_its_kind(law: Law, filed: Application) -> None:
    """Nothing is made up."""
    filed.sought.all().delete()
    fresh = Application.objects.get(pk=filed.pk)
    assert title_of(fresh, law, "en") == "A first certificate"


def test_the_history_is_told_the_latest_first(law: Law, mine: Application) -> None:
    """With who did it, and as what."""
    events = events_of(history_of(mine.number), law, "en")
    assert [event.at for event in events] == sorted((event.at for event in events), reverse=True)
    (taken,) = [event for event in events if event.title == "Taken up"]
    assert taken.text == "Delia Brandt, evaluator"


def test_a_determination_tells_its_answer_and_reason(law: Law, mine: Application, delia: Account) -> None:
    """And the note, in quotes."""
    told = {"reason": "test-replaced", "note": "Looked it up."}
    determine(mine, "subject-test.030", "not-met", **told, by=delia)
    (event,) = [one for one in events_of(history_of(mine.number), law, "en") if "determined" in one.title]
    assert "subject-test.030" not in event.text  # its title is for people, its name for the rulebook
    assert event.text.startswith("Subject test: Not met")
    assert "The test you took has been replaced" in event.text
    assert "“Looked it up.”" in event.text
