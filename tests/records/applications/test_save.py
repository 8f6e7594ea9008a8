"""A page of a draft is kept as it was typed; two tabs never overwrite each other unseen."""

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.applications.actions.save import save_answers
from cecs.records.applications.actions.start import start_application
from cecs.records.applications.errors import ChangedMeanwhile, NotFromHere
from cecs.records.applications.models import Application
from cecs.records.audit.models import HistoryRow
from cecs.records.educators.models import Educator
from tests.asking import nothing_is_owed
from tests.files import account_of, signed


@pytest.fixture
def draft(ada: Educator) -> Application:
    """Ada's draft for biology."""
    return start_application(ada, "first-certificate", "initial", ["030"], by=account_of(ada))


def again(application: Application) -> Application:
    """Read it afresh, as a second tab does."""
    return Application.objects.get(pk=application.pk)


def test_each_page_is_kept_beside_the_others(draft: Application, ada: Educator) -> None:
    save_answers(draft, "degrees", {"typed": {"field": "biology"}}, by=account_of(ada))
    save_answers(draft, "conduct", {"disclosed": []}, by=account_of(ada))
    assert again(draft).answers == {"degrees": {"typed": {"field": "biology"}}, "conduct": {"disclosed": []}}
    assert again(draft).revision == 2


def test_saving_the_same_twice_changes_nothing(draft: Application, ada: Educator) -> None:
    for _ in range(2):
        save_answers(draft, "conduct", {"disclosed": []}, by=account_of(ada), revision=draft.revision)
    assert again(draft).revision == 1


def test_a_stale_tab_is_told_and_overwrites_nothing(draft: Application, ada: Educator) -> None:
    other_tab = again(draft)
    save_answers(draft, "degrees", {"typed": {"field": "biology"}}, by=account_of(ada), revision=0)
    with pytest.raises(ChangedMeanwhile):
        save_answers(other_tab, "degrees", {"typed": {"field": "botany"}}, by=account_of(ada), revision=0)
    assert again(draft).answers["degrees"] == {"typed": {"field": "biology"}}


def test_after_reading_afresh_the_second_tab_can_save(draft: Application, ada: Educator) -> None:
    save_answers(draft, "degrees", {"typed": {"field": "biology"}}, by=account_of(ada), revision=0)
    fresh = again(draft)
    save_answers(fresh, "degrees", {"typed": {"field": "botany"}}, by=account_of(ada), revision=fresh.revision)
    assert again(draft).answers["degrees"] == {"typed": {"field": "botany"}}


def test_what_is_signed_can_not_be_rewritten(continuation: Application, cora: Educator) -> None:
    filing = signed(continuation)
    with pytest.raises(NotFromHere):
        save_answers(filing, "conduct", {"disclosed": ["arrested"]}, by=account_of(cora))


def test_a_tab_that_was_open_while_it_was_signed_saves_nothing(continuation: Application, cora: Educator) -> None:
    other_tab = again(continuation)
    signed(continuation)
    with pytest.raises(ChangedMeanwhile):
        save_answers(other_tab, "conduct", {"disclosed": []}, by=account_of(cora), revision=other_tab.revision)


def test_ben_and_the_staff_can_not_write_in_adas_draft(draft: Application, ben: Educator, delia: Account) -> None:
    for somebody in (account_of(ben), delia):
        with pytest.raises(NotAllowed):
            save_answers(draft, "conduct", {"disclosed": []}, by=somebody)


def test_keystrokes_leave_no_history_and_nothing_is_owed(draft: Application, ada: Educator) -> None:
    before = HistoryRow.objects.count()
    save_answers(draft, "conduct", {"disclosed": []}, by=account_of(ada))
    assert HistoryRow.objects.count() == before
    assert nothing_is_owed()
