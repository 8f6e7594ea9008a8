"""What a draft seeks is chosen anew before it is signed."""

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.applications.actions.seek import seek
from cecs.records.applications.actions.start import start_application
from cecs.records.applications.errors import NotFromHere
from cecs.records.applications.models import Application
from cecs.records.educators.models import Educator
from tests.asking import nothing_is_owed, times_written, written
from tests.files import account_of, signed


@pytest.fixture
def draft(ada: Educator) -> Application:
    """Ada's draft for biology."""
    return start_application(ada, "first-certificate", "initial", ["030"], by=account_of(ada))


def test_a_draft_seeks_what_was_chosen_last(draft: Application, ada: Educator) -> None:
    assert seek(draft, ["029", "015", "029"], by=account_of(ada)).endorsement_codes == ("015", "029")


def test_choosing_the_same_twice_changes_nothing(draft: Application, ada: Educator) -> None:
    changed = seek(draft, ["029"], by=account_of(ada))
    seek(changed, ["029"], by=account_of(ada))
    assert times_written("application.sought") == 1


def test_what_is_signed_seeks_what_it_sought(continuation: Application, cora: Educator) -> None:
    with pytest.raises(NotFromHere):
        seek(signed(continuation), ["015"], by=account_of(cora))


def test_nobody_else_chooses(draft: Application, ben: Educator) -> None:
    with pytest.raises(NotAllowed):
        seek(draft, ["029"], by=account_of(ben))


def test_the_history_says_what_it_was_and_is(draft: Application, ada: Educator) -> None:
    seek(draft, ["029"], by=account_of(ada))
    row = written(draft.number, "application.sought")
    assert (row.carries["was"], row.carries["now"]) == (["030"], ["029"])


def test_nothing_is_owed(draft: Application, ada: Educator) -> None:
    seek(draft, ["029"], by=account_of(ada))
    assert nothing_is_owed()
