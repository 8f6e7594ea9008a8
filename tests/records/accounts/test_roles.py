"""The whole of who may do what, asked cell by cell."""

from itertools import product

import pytest
from pytest_django import DjangoAssertNumQueries

from cecs.demo import cast
from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import may, require, role_for
from cecs.records.accounts.roles import ROLES, Permission, Role, Whose
from tests.cast import sign_up

pytestmark = pytest.mark.django_db

OWN = "FILE AMEND WITHDRAW PAY ANSWER SEND_EVIDENCE SEE_OWN"
EXPECTED = {
    Role.EDUCATOR: OWN,
    Role.CLERK: "KEY_NOTICE OPEN_MAIL MATCH_MAIL SEE DO_TASKS WRITE_NOTICE",
    Role.EVALUATOR: "SEE TAKE_UP DETERMINE NOTIFY VERIFY_EVIDENCE DO_TASKS",
    Role.SUPERVISOR: (
        "SEE REASSIGN DECIDE REVIEW SIGN_STANDING_ORDER GIVE_ROLES DO_TASKS MERGE WRITE_NOTICE SIGN_NOTICE"
    ),
    Role.CASHIER: "SEE_LEDGER REFUND RECONCILE",
    Role.PREPARER: "RECOMMEND SEND_TRANSCRIPT",
    Role.EMPLOYING_AGENT: "STATE_EXPERIENCE PROPOSE_MEALS",
    Role.AUDITOR: "SEE SEE_LEDGER SEE_HISTORY",
    Role.NUTRITION: "APPROVE_MEALS",
}
OF_ROLE = {
    Role.CLERK: cast.GIL,
    Role.EVALUATOR: cast.DELIA,
    Role.SUPERVISOR: cast.EZRA,
    Role.CASHIER: cast.HANA,
    Role.PREPARER: cast.JUNE,
    Role.EMPLOYING_AGENT: cast.IVAN,
}


def test_every_role_is_on_the_page() -> None:
    assert set(ROLES) == set(Role)


@pytest.mark.parametrize("role", Role)
def test_a_role_may_do_exactly_this(role: Role) -> None:
    assert {allowed.permission.name for allowed in ROLES[role]} == set(EXPECTED[role].split())


def test_every_permission_is_somebodys() -> None:
    assert {allowed.permission for role in ROLES.values() for allowed in role} == set(Permission)


@pytest.mark.parametrize("role", Role)
def test_no_role_both_determines_and_decides(role: Role) -> None:
    held = {allowed.permission for allowed in ROLES[role]}
    assert not {Permission.DETERMINE, Permission.DECIDE} <= held


@pytest.mark.parametrize("role", Role)
def test_no_role_both_handles_money_and_decides_applications(role: Role) -> None:
    held = {allowed.permission for allowed in ROLES[role]}
    assert not (held & {Permission.REFUND, Permission.RECONCILE} and held & {Permission.DETERMINE, Permission.DECIDE})


def test_what_is_ones_own_is_nobody_elses() -> None:
    for role, allowed in product(Role, Permission):
        whose = {one.whose for one in ROLES[role] if one.permission == allowed}
        assert whose <= ({Whose.OWN} if allowed.name in OWN.split() else {Whose.ANYONES, Whose.OWN_INSTITUTION})


@pytest.mark.parametrize(("role", "permission"), list(product(OF_ROLE, Permission)))
def test_an_account_may_do_what_its_role_may_and_its_own(role: Role, permission: Permission) -> None:
    account = sign_up(OF_ROLE[role])
    expected = permission.name in EXPECTED[role].split()
    assert may(account, permission) is expected
    assert may(account, permission, whose=account) is (expected or permission.name in OWN.split())


def test_an_educator_may_touch_only_what_is_theirs(ada: object, ben: object) -> None:
    adas, bens = ada.account, ben.account  # type: ignore[attr-defined]
    assert may(adas, Permission.FILE, whose=adas)
    assert not may(adas, Permission.FILE, whose=bens)
    assert not may(adas, Permission.FILE)  # a record that nobody signs in to is not hers


def test_an_account_that_was_closed_may_do_nothing(ezra: Account) -> None:
    ezra.is_active = False
    assert not any(may(ezra, permission, whose=ezra) for permission in Permission)


def test_a_refusal_says_who_and_what(hana: Account) -> None:
    with pytest.raises(NotAllowed, match="Hana Fischer may not sign standing order here"):
        require(hana, Permission.SIGN_STANDING_ORDER)


def test_leave_is_given_under_a_role_that_the_history_can_name(delia: Account) -> None:
    assert require(delia, Permission.DETERMINE) is Role.EVALUATOR
    assert role_for(delia, Permission.SEE_OWN, whose=delia) is Role.EDUCATOR
    assert role_for(delia, Permission.DECIDE) is None


def test_asking_often_reads_the_roles_once(delia: Account, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(1):
        assert [may(delia, permission) for permission in Permission].count(True) == 6
