"""The cast enter the demonstration: accounts with confirmed addresses, roles, second steps, and educators' records."""

from functools import cache

from django.contrib.auth.hashers import make_password

from cecs.demo import cast
from cecs.demo.places import years_ago
from cecs.demo.setting import setting
from cecs.demo.signins import PASSWORD, TOTP_SECRET
from cecs.portals.account.ready import confirm_address, give_second_step
from cecs.records.accounts.actions.give_role import give_role
from cecs.records.accounts.actions.open_account import open_account
from cecs.records.accounts.models import Account
from cecs.records.educators.actions.change_address import change_address
from cecs.records.educators.actions.enter_educator import enter_educator
from cecs.records.educators.models import Educator

_IN_OFFICE_YEARS = 4
_AT_ADDRESS_YEARS = 3


def open_accounts() -> dict[str, Account]:
    """Open everyone's account but Ada's, who makes her own; gives them by the person's key."""
    return {person.key: _open(person) for person in cast.CAST if person.has_account}


def enter_educators(accounts: dict[str, Account]) -> dict[str, Educator]:
    """Enter those of the cast whom the records know; gives them by the person's key."""
    return {person.key: _enter(person, accounts[person.key]) for person in cast.EDUCATORS if person.has_account}


def _open(person: cast.Person) -> Account:
    account = open_account(person.email, person.printed_name, person.language)
    account.password = _locked()
    account.save(update_fields=["password"])
    confirm_address(account)
    for role in person.roles:
        give_role(account, role, None, years_ago(_IN_OFFICE_YEARS))
    if person.is_staff:
        give_second_step(account, TOTP_SECRET)
    return account


@cache
def _locked() -> str:
    """Lock the one password once: that is slow on purpose, and everyone here has the same."""
    return make_password(PASSWORD)


def _enter(person: cast.Person, account: Account) -> Educator:
    educator = enter_educator(
        person.given,
        person.family,
        middle=person.middle,
        born_on=person.born_on,
        account=account,
        language=person.language,
        by=None,
    )
    lines, city, state, postal_code = setting().homes[person.key]
    change_address(
        educator,
        lines=lines,
        city=city,
        state=state,
        postal_code=postal_code,
        since=years_ago(_AT_ADDRESS_YEARS),
        by=account,
    )
    return educator
