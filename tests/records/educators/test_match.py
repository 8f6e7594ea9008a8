"""A person who signed in for the first time is found, entered, or looked at by staff; never twice in silence."""

from collections import Counter
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from cecs.records.accounts.actions.open_account import open_account
from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.educators.actions.enter_educator import enter_educator
from cecs.records.educators.actions.enter_educators import enter_educators
from cecs.records.educators.actions.keep_ssn import keep_ssn
from cecs.records.educators.actions.match import Matched, Outcome, match_person
from cecs.records.educators.actions.name_candidate import name_candidate
from cecs.records.educators.errors import NotANameError
from cecs.records.educators.models import Educator
from cecs.records.educators.queries import MAYBE_SAME, by_number, educator_of, waiting_match
from cecs.records.vault.queries import owner_of
from cecs.records.worklist.queries import open_tasks
from tests.asking import nothing_is_owed, times_written, written
from tests.records.educators.variants import FAMILY, GIVEN, Typed, register, typed_again

pytestmark = pytest.mark.django_db

BORN = date(1985, 3, 21)
SSN = "123-45-6789"


@pytest.fixture
def known() -> Educator:
    """A person of the register whom nobody signs in as."""
    return enter_educator("María", "Núñez", middle="E.", born_on=BORN, number="200000001", by=None)


@pytest.fixture
def account() -> Account:
    """An account that has just been opened."""
    return open_account("maria@example.org")


def match(account: Account, given: str = "Maria", family: str = "Nunez", born_on: date = BORN, **more: str) -> Matched:
    return match_person(account, given=given, family=family, born_on=born_on, **more)


def test_nobody_like_this_is_known_so_the_person_is_new(account: Account) -> None:
    matched = match(account)
    assert matched.outcome is Outcome.NEW
    assert matched.educator == educator_of(account)
    assert matched.educator is not None
    assert (matched.educator.printed_name, account.printed_name) == ("Maria Nunez", "Maria Nunez")


@pytest.fixture
def candidate(june: Account) -> Educator:
    """A person whom a college named, and whom nobody signs in as."""
    return name_candidate(given="María", family="Núñez", middle="E.", born_on=BORN, by=june)


def test_the_name_and_birth_date_a_college_gave_are_the_same_person(account: Account, candidate: Educator) -> None:
    assert match(account) == Matched(Outcome.SAME, candidate)
    assert account.printed_name == "María E. Núñez"


@pytest.mark.usefixtures("known")
def test_a_name_and_a_birth_date_alone_never_open_a_record_of_the_register(account: Account) -> None:
    assert match(account) == Matched(Outcome.MAYBE, None)


@pytest.mark.usefixtures("candidate")
def test_a_middle_initial_can_speak_against_it(account: Account) -> None:
    assert match(account, middle="Elena").outcome is Outcome.SAME
    assert match(open_account("other@example.org"), middle="R.").outcome is Outcome.MAYBE


def test_an_ein_and_the_birth_date_are_the_same_person_by_any_name(account: Account, known: Educator) -> None:
    assert match(account, "Elena", "Somebody", ein="200 000 001") == Matched(Outcome.SAME, known)


def test_a_social_security_number_and_the_birth_date_too(account: Account, known: Educator, gil: Account) -> None:
    keep_ssn(known, SSN, by=gil)
    assert match(account, "Elena", "Somebody", ssn="123456789") == Matched(Outcome.SAME, known)


def test_an_identifier_with_another_birth_date_is_for_staff_to_see(account: Account, known: Educator) -> None:
    assert match(account, born_on=date(1990, 1, 1), ein=known.number).outcome is Outcome.MAYBE


def test_two_identifiers_of_two_people_are_for_staff_to_see(account: Account, known: Educator, gil: Account) -> None:
    other = enter_educator("Ana", "Silva", born_on=BORN, by=gil)
    keep_ssn(other, SSN, by=gil)
    assert match(account, ein=known.number, ssn=SSN).outcome is Outcome.MAYBE


def test_another_social_security_number_speaks_against_the_same_name(
    account: Account, known: Educator, gil: Account
) -> None:
    keep_ssn(known, SSN, by=gil)
    assert match(account, ssn="234-56-7890").outcome is Outcome.MAYBE
    assert owner_of("234-56-7890") == ""


def test_an_ein_that_is_nobodys_speaks_against_the_same_name(account: Account, known: Educator) -> None:
    assert match(account, ein="200000009").outcome is Outcome.MAYBE


def test_a_record_that_somebody_signs_in_to_is_never_given_away(account: Account, known: Educator) -> None:
    assert match(account, ein=known.number).outcome is Outcome.SAME
    for more in ({}, {"ein": known.number}):
        thief = open_account(f"thief{len(more)}@example.org")
        assert match(thief, **more) == Matched(Outcome.MAYBE, None)
        assert educator_of(thief) is None


def test_two_people_with_one_name_and_birth_date_are_for_staff_to_see(account: Account, known: Educator) -> None:
    enter_educator("Maria", "Nunez", born_on=BORN, by=None)
    assert match(account).outcome is Outcome.MAYBE


@pytest.mark.parametrize(
    ("given", "family"),
    [
        ("Mary", "Nuñez"),
        ("Maria", "Nuñes"),
        ("M", "Nunez"),
        ("Maria", "Garcia"),
        ("Nunez", "Maria"),
        ("Maria Nunez", ""),
    ],
)
def test_a_name_that_may_be_hers_is_for_staff_to_see(
    account: Account, known: Educator, given: str, family: str
) -> None:
    assert match(account, given, family).outcome is Outcome.MAYBE


@pytest.mark.parametrize("born_on", [date(1985, 3, 12), date(1985, 3, 22), date(1986, 3, 21), date(1958, 3, 21)])
def test_a_birth_date_that_may_be_hers_is_for_staff_to_see(account: Account, known: Educator, born_on: date) -> None:
    assert match(account, born_on=born_on).outcome is Outcome.MAYBE


def test_a_record_without_a_birth_date_is_for_staff_to_see(account: Account) -> None:
    enter_educator("Maria", "Nunez", born_on=None, by=None)
    assert match(account).outcome is Outcome.MAYBE


@pytest.mark.parametrize(
    ("given", "family", "born_on"),
    [("Maria", "Nunez", date(1961, 11, 2)), ("Robert", "Garcia", BORN), ("Rosa", "Nunez", BORN)],
)
def test_a_namesake_and_somebody_born_that_day_are_other_people(
    account: Account, known: Educator, given: str, family: str, born_on: date
) -> None:
    assert match(account, given, family, born_on).outcome is Outcome.NEW


def test_matching_twice_changes_nothing(account: Account, candidate: Educator) -> None:
    first = match(account)
    assert match(account, "Somebody", "Else") == first
    assert times_written("educator.linked") == 1


def test_who_waits_goes_on_waiting_however_often_they_try(account: Account, known: Educator) -> None:
    match(account, "Mary")
    assert match(account, "Zoltan", "Quite-Another") == Matched(Outcome.MAYBE, None)
    assert open_tasks([MAYBE_SAME]).count() == 1
    assert waiting_match(account) is not None


def test_the_task_tells_staff_who_it_may_be(account: Account, known: Educator) -> None:
    match(account, "Mary", ein="200000002", ssn=SSN)
    (task,) = open_tasks([MAYBE_SAME])
    assert task.carries["may_be"] == [known.number]
    assert (task.carries["given"], task.carries["born_on"], task.carries["ein"]) == ("Mary", "1985-03-21", "200000002")
    assert "6789" not in str(task.carries)


def test_an_account_that_was_closed_is_matched_to_nobody(account: Account, known: Educator) -> None:
    account.is_active = False
    with pytest.raises(NotAllowed):
        match(account)
    known.refresh_from_db()
    assert known.account is None


def test_a_name_has_a_letter_in_it(account: Account) -> None:
    with pytest.raises(NotANameError):
        match(account, "…", "?")


def test_the_history_says_what_the_match_rests_on(account: Account, candidate: Educator) -> None:
    match(account)
    row = written(candidate.number, "educator.linked")
    assert (row.carries, row.acting_as) == ({"account": account.key, "rests_on": "name and birth date"}, "educator")


def test_the_history_says_who_was_entered(account: Account) -> None:
    educator = match(account).educator
    assert educator is not None
    assert written(educator.number, "educator.entered").carries["name"] == "Maria Nunez"


def test_nothing_is_owed_by_a_new_person(account: Account) -> None:
    match(account, ssn=SSN)
    assert nothing_is_owed()


def test_a_number_given_at_sign_up_goes_into_the_vault_and_none_is_asked_for(account: Account) -> None:
    educator = match(account, ssn=SSN).educator
    assert educator is not None
    assert owner_of(SSN) == educator.key


@pytest.mark.usefixtures("candidate")
def test_the_database_gives_an_account_to_one_educator(account: Account) -> None:
    match(account)
    with pytest.raises(IntegrityError), transaction.atomic():
        Educator.objects.create(number="200000005", account=account)


def test_a_thousand_people_typed_again_make_no_duplicate_and_no_false_merge() -> None:
    people = register(seed=20_260_701, size=1_000)
    enter_educators(people, by=None, source="the register")
    outcomes: Counter[tuple[str, Outcome]] = Counter()
    false_merges, duplicates = [], []
    for place, (way, person, typed) in enumerate(typed_again(people, seed=7)):
        matched = _match(place, typed)
        outcomes[way, matched.outcome] += 1
        if matched.outcome is Outcome.NEW:
            duplicates.append((way, person, typed))
        if matched.outcome is Outcome.SAME and matched.educator != by_number(person.number):
            false_merges.append((way, person, typed))
    assert duplicates == []
    assert false_merges == []
    assert {way for way, outcome in outcomes if outcome is Outcome.SAME} == {"EIN", "EIN with spaces"}
    for way in (
        "exact",
        "capitals",
        "no accents",
        "family slip",
        "given slip",
        "initial",
        "EIN and a wrong birth date",
    ):
        assert outcomes[way, Outcome.MAYBE] > outcomes[way, Outcome.SAME]


def test_newcomers_are_seldom_kept_waiting_and_never_merged() -> None:
    enter_educators(register(seed=20_260_701, size=1_000), by=None, source="the register")
    newcomers = [
        Typed(given=f"{given}", family=f"{family}son", born_on=date(2001, 1, 1) + timedelta(days=3 * place))
        for place, (given, family) in enumerate((given, family) for given in GIVEN for family in FAMILY[:10])
    ]
    outcomes = Counter(_match(place, typed).outcome for place, typed in enumerate(newcomers))
    assert outcomes[Outcome.SAME] == 0
    assert outcomes[Outcome.NEW] >= len(newcomers) * 0.98


def _match(place: int, typed: Typed) -> Matched:
    account = open_account(f"person{place}@example.org")
    return match_person(account, given=typed.given, family=typed.family, born_on=typed.born_on, ein=typed.ein)
