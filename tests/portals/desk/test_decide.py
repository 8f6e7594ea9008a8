"""The supervisor decides what another determined, or sends it back."""

import pytest
from django.urls import reverse

from cecs.records.accounts.actions.give_role import give_role
from cecs.records.accounts.models import Account
from cecs.records.accounts.roles import Role
from cecs.records.applications.models import Application
from cecs.records.applications.states import State
from cecs.records.certificates.queries import holdings_of
from cecs.records.correspondence.queries import letters_about
from cecs.records.determinations.actions.agree import agree
from cecs.records.determinations.actions.complete_determination import complete_determination
from cecs.records.determinations.actions.determine import determine
from cecs.records.determinations.queries import decision_on
from cecs.values import clock
from tests.portals.desk.conftest import As

pytestmark = pytest.mark.django_db


def address(application: Application, name: str = "decide") -> str:
    return reverse(f"desk:{name}", args=(application.key,))


@pytest.fixture
def complete(mine: Application, delia: Account) -> Application:
    """Ada's application, every requirement met and determined."""
    agree(mine, delia)
    return complete_determination(mine, delia)


@pytest.fixture
def refused(mine: Application, delia: Account) -> Application:
    """The same with one requirement determined not met."""
    determine(mine, "subject-test.030", "not-met", reason="test-replaced", by=delia)
    agree(mine, delia)
    return complete_determination(mine, delia)


def test_a_grant_writes_one_line_in_the_register(staff_as: As, ezra: Account, complete: Application) -> None:
    """Signed twice, granted once."""
    browser = staff_as(ezra)
    browser.post(address(complete), {"outcome": "grant"})
    browser.post(address(complete), {"outcome": "grant"})
    (holding,) = holdings_of(complete.educator)
    assert holding.type == "initial"
    decided = decision_on(complete)
    assert decided is not None
    assert decided.by == ezra


def test_the_decision_stands_in_the_file(staff_as: As, ezra: Account, complete: Application) -> None:
    """With its number and who signed."""
    browser = staff_as(ezra)
    browser.post(address(complete), {"outcome": "grant"})
    decided = decision_on(complete)
    page = browser.get(address(complete, "file")).content.decode()
    assert str(decided) in page
    assert "Ezra Coleman" in page


def test_a_denial_needs_a_reason(staff_as: As, ezra: Account, refused: Application) -> None:
    """Coded or in words; without either, the question stands."""
    page = staff_as(ezra).post(address(refused), {"outcome": "deny"}).content.decode()
    assert "Choose why it is denied" in page
    assert decision_on(refused) is None


def test_the_letter_of_denial_is_written_from_the_reasons(staff_as: As, ezra: Account, refused: Application) -> None:
    """The words of the code, and the supervisor's own."""
    told = {"outcome": "deny", "reasons": ["test-replaced"], "note": "See the list of tests."}
    staff_as(ezra).post(address(refused), told)
    refused.refresh_from_db()
    assert refused.state == State.DENIED
    (letter,) = [one for one in letters_about(refused.number) if one.letter == "denied"]
    assert "The test you took has been replaced" in letter.body
    assert "See the list of tests." in letter.body


def test_what_is_lacking_cannot_be_granted(staff_as: As, ezra: Account, refused: Application) -> None:
    """The choice is not there, and forging it changes nothing."""
    browser = staff_as(ezra)
    page = browser.get(address(refused)).content.decode()
    assert 'value="grant"' not in page
    assert "It cannot be granted as it stands." in page
    browser.post(address(refused), {"outcome": "grant"})
    assert decision_on(refused) is None


def test_who_determined_cannot_decide(staff_as: As, delia: Account, ezra: Account, complete: Application) -> None:
    """Even where somebody became a supervisor since."""
    give_role(delia, Role.SUPERVISOR, ezra, clock.today())
    browser = staff_as(delia)
    assert "You determined part of this file." in browser.get(address(complete, "file")).content.decode()
    page = browser.post(address(complete), {"outcome": "grant"}).content.decode()
    assert "somebody else must decide it" in page
    assert decision_on(complete) is None


def test_an_evaluator_finds_no_such_page(staff_as: As, delia: Account, complete: Application) -> None:
    """Deciding is not hers."""
    assert staff_as(delia).get(address(complete)).status_code == 404


def test_what_is_not_determined_is_not_decided(staff_as: As, ezra: Account, mine: Application) -> None:
    """It is still with the evaluator."""
    assert staff_as(ezra).get(address(mine)).status_code == 404


def test_the_evaluators_own_answers_stand_first(staff_as: As, ezra: Account, refused: Application) -> None:
    """What differs from the finding is what a supervisor looks at."""
    page = staff_as(ezra).get(address(refused)).content.decode()
    assert page.index("The evaluator differs from the finding.") < page.index("Who may file")


def test_a_file_goes_back_with_a_reason(staff_as: As, ezra: Account, delia: Account, complete: Application) -> None:
    """Delia finds it in her list, and the reason in its history."""
    staff_as(ezra).post(address(complete, "send_back"), {"because": "Look at the course again."})
    complete.refresh_from_db()
    assert (complete.state, complete.with_whom) == (State.WITH_EVALUATOR, delia)
    assert "Look at the course again." in staff_as(delia).get(address(complete, "file")).content.decode()


def test_it_does_not_go_back_without_one(staff_as: As, ezra: Account, complete: Application) -> None:
    """The error says what is asked."""
    page = staff_as(ezra).post(address(complete, "send_back"), {}).content.decode()
    assert "Say what the evaluator should look at again." in page
    complete.refresh_from_db()
    assert complete.state == State.DETERMINED
