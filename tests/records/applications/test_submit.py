"""The educator's signature turns a draft into a filing."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction

from cecs.eligibility.findings import found_from
from cecs.law.rulebook import Law
from cecs.law.shelf import law_on
from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.applications.actions import submit as submitting
from cecs.records.applications.actions.start import start_application
from cecs.records.applications.actions.submit import submit_application
from cecs.records.applications.actions.withdraw import withdraw
from cecs.records.applications.errors import NotFromHere, NotReadyToFile
from cecs.records.applications.models import Application, Attestation
from cecs.records.applications.queries import ahead_of, for_staff, moves_of, waiting
from cecs.records.applications.states import State, Step
from cecs.records.certificates.queries import by_number
from cecs.records.certificates.standing import standing
from cecs.records.certificates.states import StandingWord
from cecs.records.correspondence.queries import letters_about
from cecs.records.educators.models import Educator
from cecs.records.payments.queries import owed
from cecs.values import clock
from tests.asking import times_written, written
from tests.files import account_of, previewed, signed

TODAY = clock.today()


@pytest.fixture
def draft(ada: Educator) -> Application:
    """Ada's draft for biology."""
    return start_application(ada, "first-certificate", "initial", ["030"], by=account_of(ada))


def sign(application: Application, by: Account, *, name: str = "Ada Whitcomb", language: str = "en") -> Application:
    """Sign without asking what is owed."""
    return submit_application(application, by=by, signed_name=name, language=language, on=clock.today())


def test_a_signed_draft_becomes_a_filing(draft: Application, delia: Account) -> None:
    filing = signed(draft)
    assert (filing.state, filing.is_filed) == (State.FILED, True)
    assert list(waiting()) == [for_staff(delia, filing.key)] == [filing]
    assert [row.step for row in moves_of(filing)] == [Step.SUBMIT]


def test_the_law_is_pinned_to_the_day_of_signing(draft: Application) -> None:
    filing = signed(draft)
    assert (filing.law_as_of, filing.rulebook) == (clock.today(), law_on(clock.today()).fingerprint)


def test_what_was_signed_is_kept_in_its_words_version_and_language(draft: Application, ada: Educator) -> None:
    sign(draft, account_of(ada), name="  Ada Whitcomb ", language="es")
    kept = Attestation.objects.get(application=draft)
    version, text = law_on(clock.today()).attestation("first-certificate", "es")
    assert (kept.wording_version, kept.text, kept.language) == (version, text, "es")
    assert (kept.signed_name, kept.signed_by) == ("Ada Whitcomb", ada.account)


def test_what_was_signed_is_never_changed(draft: Application, ada: Educator) -> None:
    sign(draft, account_of(ada))
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Attestation.objects.filter(application=draft).update(text="something else")


def test_submitting_twice_files_once(draft: Application) -> None:
    signed(draft)
    owed_after_one = owed(draft.number)
    signed(draft)
    assert owed(draft.number) == owed_after_one
    assert times_written("application.submitted") == Attestation.objects.count() == 1
    assert len([one for one in letters_about(draft.number) if one.letter == "application-received"]) == 1


def test_a_double_click_files_once(draft: Application, ada: Educator, monkeypatch: pytest.MonkeyPatch) -> None:
    required = submitting.files_as

    def overtaken(account: Account, *args: object, **kwargs: object) -> object:
        monkeypatch.setattr(submitting, "files_as", required)
        sign(Application.objects.get(pk=draft.pk), account)
        return required(account, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(submitting, "files_as", overtaken)
    assert sign(draft, account_of(ada)).is_filed
    assert times_written("application.submitted") == Attestation.objects.count() == 1


def test_without_a_name_nothing_is_signed(draft: Application, ada: Educator) -> None:
    with pytest.raises(NotReadyToFile) as refused:
        sign(draft, account_of(ada), name="   ")
    assert refused.value.missing


def test_what_was_taken_back_is_not_signed(draft: Application, ada: Educator) -> None:
    withdraw(draft, account_of(ada))
    with pytest.raises(NotFromHere):
        sign(draft, account_of(ada))


def test_half_a_filing_leaves_nothing(draft: Application, ada: Educator, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_law: Law, *_: object) -> str:
        raise RuntimeError

    monkeypatch.setattr(Law, "usual_wait", broken)
    with pytest.raises(RuntimeError):
        sign(draft, account_of(ada))
    draft.refresh_from_db()
    assert (draft.state, draft.law_as_of, Attestation.objects.count()) == (State.DRAFT, None, 0)


def test_the_register_shows_that_the_holding_is_in_process(continuation: Application) -> None:
    signed(continuation)
    holding = by_number(continuation.about_holding)
    assert holding is not None
    assert holding.until is not None
    assert standing(holding, holding.until).word == StandingWord.IN_PROCESS


def test_who_filed_first_is_first_in_line(draft: Application, continuation: Application) -> None:
    with clock.at(TODAY - timedelta(days=2)):
        first = signed(continuation)
    second = signed(draft)
    assert (ahead_of(first), ahead_of(second)) == (0, 1)


def test_nobody_signs_for_another(draft: Application, ben: Educator, delia: Account) -> None:
    for somebody in (account_of(ben), delia):
        with pytest.raises(NotAllowed):
            sign(draft, somebody)


def test_the_history_keeps_what_was_signed_under_which_law(draft: Application) -> None:
    filing = signed(draft)
    row = written(filing.number, "application.submitted")
    assert date.fromisoformat(row.carries["law_as_of"]) == clock.today()
    assert (row.carries["rulebook"], row.carries["answers"]) == (filing.rulebook, filing.answers)


def test_the_fee_that_the_law_asks_is_owed_from_that_moment(draft: Application) -> None:
    fee = found_from(previewed(draft).found).fee
    assert fee is not None
    assert owed(draft.number) == 0
    signed(draft)
    assert owed(draft.number) == fee.total_cents > 0


def test_the_receipt_says_the_number_what_is_missing_and_how_long_it_takes(draft: Application, ada: Educator) -> None:
    submit_application(
        draft,
        by=account_of(ada),
        signed_name="Ada",
        language="en",
        on=clock.today(),
        missing=["A bachelor's degree", "The subject test"],
    )
    (letter,) = letters_about(draft.number)
    wait = law_on(clock.today()).usual_wait(draft.kind, "en")
    for told in (draft.number, "A bachelor's degree", "The subject test", wait):
        assert told in letter.body
