"""Nutrition staff, a district that gives out meals, and one proposal of each category."""

from datetime import date, timedelta

import pytest

from cecs.records.accounts.actions.give_role import give_role
from cecs.records.accounts.actions.open_account import open_account
from cecs.records.accounts.models import Account
from cecs.records.accounts.roles import Role
from cecs.records.meals.actions.authorize_program import authorize_program
from cecs.records.meals.actions.propose_serving import propose_serving
from cecs.records.meals.models import Authorization, MealCategory, Serving
from cecs.records.meals.proposals import Proposal
from cecs.records.organizations.models import Organization
from cecs.values import clock

DISTRICT = "Hartford School District"
ALL_WEEK = (0, 1, 2, 3, 4, 5, 6)


def in_days(days: int) -> date:
    """Give a day some days from today."""
    return clock.today() + timedelta(days=days)


def proposal(category: MealCategory = MealCategory.LIMITED, **changed: object) -> Proposal:
    """Give a proposal that lacks nothing."""
    told: dict[str, object] = {
        "town": "Hartford",
        "name": "North Street School",
        "category": category,
        "since": clock.today(),
        "address": "12 North Street",
        "postal_code": "06105",
        "districts": (DISTRICT,) if category == MealCategory.LIMITED else (),
        "days": ALL_WEEK,
        "hours": (("11:00", "12:30"),),
    }
    return Proposal(**told | changed)  # type: ignore[arg-type]  # each is checked by the act


@pytest.fixture
def kay(db: None) -> Account:
    """Nutrition staff."""
    account = open_account("kay@example.org", "Kay Lindqvist")
    give_role(account, Role.NUTRITION, None, in_days(-30))
    return account


@pytest.fixture
def limited(kay: Account) -> Authorization:
    """Hartford's limited program, authorized."""
    return authorize_program(
        MealCategory.LIMITED, DISTRICT, rests_on="A waiver of the usual rule", since=in_days(-10), by=kay
    )


@pytest.fixture
def community(kay: Account) -> Authorization:
    """The town's community-wide program, authorized for sixty days."""
    return authorize_program(
        MealCategory.COMMUNITY,
        "Hartford",
        rests_on="A waiver of the usual rule",
        since=in_days(-10),
        until=in_days(60),
        by=kay,
    )


@pytest.fixture
def proposed(ivan: Account, hartford: Organization) -> Serving:
    """What Ivan proposed for a limited site."""
    return propose_serving(proposal(), hartford, by=ivan)
