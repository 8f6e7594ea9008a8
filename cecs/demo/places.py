"""The colleges and districts of the demonstration, their programs, and who may act for them. None of them exists."""

from dataclasses import dataclass
from datetime import date

from cecs.demo import cast
from cecs.records.accounts.models import Account
from cecs.records.organizations.actions.name_officer import name_officer
from cecs.records.organizations.actions.register_organization import register_organization
from cecs.records.organizations.actions.register_program import register_program
from cecs.records.organizations.models import ActsAs, Organization, OrganizationKind
from cecs.values import clock
from cecs.values.spans import add_years

PROGRAM = "program"  # the route's word in the case format
ALTERNATE_ROUTE = "alternate-route"
_APPROVED_YEARS = 25
_IN_OFFICE_YEARS = 4


@dataclass(frozen=True, slots=True)
class Place:
    """An organization, and its programs by endorsement, route and title."""

    code: str
    name: str
    kind: OrganizationKind
    programs: tuple[tuple[str, str, str], ...] = ()


NUTMEG = Place(
    "nutmeg",
    "Nutmeg State College",
    OrganizationKind.COLLEGE,
    (
        ("015", PROGRAM, "English, grades 7–12"),
        ("026", PROGRAM, "History and social studies, grades 7–12"),
        ("029", PROGRAM, "Mathematics, grades 7–12"),
        ("030", PROGRAM, "Biology, grades 7–12"),
        ("165", PROGRAM, "Comprehensive special education"),
        ("305", PROGRAM, "Elementary education"),
        ("029", ALTERNATE_ROUTE, "Mathematics, evening program"),
    ),
)
CHARTER_OAK = Place(
    "charter-oak-hill",
    "Charter Oak Hill University",
    OrganizationKind.COLLEGE,
    (
        ("042", PROGRAM, "Art, all grades"),
        ("068", PROGRAM, "School counseling"),
        ("092", PROGRAM, "Educational leadership"),
        ("305", PROGRAM, "Elementary education"),
    ),
)
HARTFORD = Place("064", "Hartford School District", OrganizationKind.DISTRICT)
OTHERS = (
    Place("093", "New Haven School District", OrganizationKind.DISTRICT),
    Place("015", "Bridgeport School District", OrganizationKind.DISTRICT),
    Place("135", "Stamford School District", OrganizationKind.DISTRICT),
)


def enter_places() -> dict[str, Organization]:
    """Enter every organization with its programs; gives them by code."""
    return {place.code: _enter(place) for place in (NUTMEG, CHARTER_OAK, HARTFORD, *OTHERS)}


def name_officers(accounts: dict[str, Account], places: dict[str, Organization]) -> None:
    """June speaks for the college, Ivan for the district."""
    since = years_ago(_IN_OFFICE_YEARS)
    college, district = places[NUTMEG.code], places[HARTFORD.code]
    name_officer(accounts[cast.JUNE.key], college, ActsAs.CERTIFICATION_OFFICER, since=since, by=None)
    name_officer(accounts[cast.IVAN.key], district, ActsAs.EMPLOYING_AGENT, since=since, by=None)


def years_ago(years: int) -> date:
    """Give the day so many years before today."""
    return add_years(clock.today(), -years)


def _enter(place: Place) -> Organization:
    since = years_ago(_APPROVED_YEARS)
    organization = register_organization(place.code, place.name, place.kind, since=since, by=None)
    for endorsement, route, title in place.programs:
        register_program(organization, endorsement, route, title, since=since, by=None)
    return organization
