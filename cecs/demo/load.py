"""Load the demonstration: once. A second run finds it there and keeps everything done in it since."""

from django.db import transaction

from cecs.demo import cast
from cecs.demo.people import enter_educators, open_accounts
from cecs.demo.places import enter_places, name_officers
from cecs.demo.population import HOW_MANY
from cecs.demo.register import bring_in_register
from cecs.demo.signins import refuse_in_production
from cecs.law.shelf import law_on
from cecs.records.accounts.queries import by_email
from cecs.records.audit.record import came_by
from cecs.values import clock

DOOR = "demonstration"


def is_loaded() -> bool:
    """Tell whether the demonstration is here already: the whole of it, for it is entered as one."""
    return by_email(cast.EZRA.email) is not None


def load_demo(how_many: int = HOW_MANY) -> bool:
    """Enter the cast, their places and the population; tells whether anything was entered."""
    refuse_in_production()
    if is_loaded():
        return False
    with transaction.atomic(), came_by(DOOR):
        accounts = open_accounts()
        name_officers(accounts, enter_places())
        educators = enter_educators(accounts)
        bring_in_register(educators, law_on(clock.today()), how_many)
    return True
