"""Load the demonstration: once. A second run finds it there and keeps everything done in it since."""

from operator import itemgetter
from random import Random

from django.db import transaction

from cecs.demo import cast
from cecs.demo.applicants import post_to_nobody
from cecs.demo.continuations import continuations
from cecs.demo.errands import leave_errands
from cecs.demo.filing import file_graduate, file_piece
from cecs.demo.flights import flights
from cecs.demo.people import enter_educators, open_accounts
from cecs.demo.places import enter_places, name_officers, years_ago
from cecs.demo.population import HOW_MANY
from cecs.demo.portfolios import elsewhere
from cecs.demo.publications import bring_in_publications
from cecs.demo.register import bring_in_register
from cecs.demo.setting import setting
from cecs.demo.signins import refuse_in_production
from cecs.demo.staff import Staff
from cecs.law.shelf import law_on
from cecs.records.accounts.models import Account
from cecs.records.accounts.queries import by_email
from cecs.records.audit.record import came_by
from cecs.records.determinations.actions.sign_standing_order import sign_standing_order
from cecs.records.organizations.models import Organization
from cecs.values import clock

DOOR = "demonstration"
_DAYS_SINCE_MINA_FINISHED = 12
ORDERED_BECAUSE = "Nothing in these is left to judgment once every requirement is met."


def is_loaded() -> bool:
    """Tell whether the demonstration is here already: the whole of it, for it is entered as one."""
    return by_email(cast.EZRA.email) is not None


def load_demo(how_many: int = HOW_MANY) -> bool:
    """Enter the cast, their places and the population; tells whether anything was entered."""
    refuse_in_production()
    if is_loaded():
        return False
    with transaction.atomic(), came_by(DOOR):
        accounts, places = open_accounts(), enter_places()
        name_officers(accounts, places)
        educators = enter_educators(accounts)
        holdings = bring_in_register(educators, law_on(clock.today()), how_many)
        staff = _staff(accounts, places)
        _sign_orders(staff)
        with clock.at(clock.days_from_now(-_DAYS_SINCE_MINA_FINISHED)):
            file_graduate(educators[cast.MINA.key], Random(cast.MINA.key), setting().mina, staff)  # noqa: S311 - the same each time
        for piece in elsewhere(clock.today()):
            file_piece(educators[cast.BEN.key], piece, staff.gil)
        _let_everything_happen(staff)
        leave_errands(holdings[0].educator)
        bring_in_publications()
    return True


def _let_everything_happen(staff: Staff) -> None:
    """Put applications in flight, the oldest first, as they came in."""
    happenings = sorted([*flights(staff), *continuations(staff)], key=itemgetter(0), reverse=True)
    with post_to_nobody():
        for _days_ago, happen in happenings:
            happen()


def _staff(accounts: dict[str, Account], places: dict[str, Organization]) -> Staff:
    who = {person.key: accounts[person.key] for person in (cast.DELIA, cast.EZRA, cast.GIL, cast.JUNE)}
    return Staff(**who, college=places[setting().college.code])


def _sign_orders(staff: Staff) -> None:
    """Ezra has signed an order for each kind that the law lets one settle."""
    law = law_on(clock.today())
    for kind in sorted(law.rulebook.straight_through):
        sign_standing_order(kind, by=staff.ezra, since=years_ago(1), because=ORDERED_BECAUSE)
