"""The colleges and districts of the demonstration, their programs, and who may act for them. None of them exists."""

from datetime import date

from cecs.demo import cast
from cecs.demo.setting import Place, setting
from cecs.records.accounts.models import Account
from cecs.records.organizations.actions.name_officer import name_officer
from cecs.records.organizations.actions.register_organization import register_organization
from cecs.records.organizations.actions.register_program import register_program
from cecs.records.organizations.models import ActsAs, Organization, OrganizationKind
from cecs.values import clock
from cecs.values.spans import add_years

_APPROVED_YEARS = 25
_IN_OFFICE_YEARS = 4


def enter_places() -> dict[str, Organization]:
    """Enter every organization with its programs; gives them by code."""
    return {place.code: _enter(place) for place in setting().places}


def name_officers(accounts: dict[str, Account], places: dict[str, Organization]) -> None:
    """June speaks for the college, Ivan for the district."""
    since = years_ago(_IN_OFFICE_YEARS)
    college, district = places[setting().college.code], places[setting().district.code]
    name_officer(accounts[cast.JUNE.key], college, ActsAs.CERTIFICATION_OFFICER, since=since, by=None)
    name_officer(accounts[cast.IVAN.key], district, ActsAs.EMPLOYING_AGENT, since=since, by=None)


def years_ago(years: int) -> date:
    """Give the day so many years before today."""
    return add_years(clock.today(), -years)


def _enter(place: Place) -> Organization:
    since = years_ago(_APPROVED_YEARS)
    organization = register_organization(place.code, place.name, OrganizationKind(place.kind), since=since, by=None)
    for endorsement, route, title in place.programs:
        register_program(organization, endorsement, route, title, since=since, by=None)
    return organization
