"""Load the demonstration: once. A second run finds it there and keeps everything done in it since."""

from django.db import transaction

from cecs.demo import cast
from cecs.demo.people import enter_educators, open_accounts
from cecs.demo.places import enter_places, name_officers
from cecs.demo.signins import refuse_in_production
from cecs.records.accounts.queries import by_email


def is_loaded() -> bool:
    """Tell whether the demonstration is here already: the whole of it, for it is entered as one."""
    return by_email(cast.EZRA.email) is not None


def load_demo() -> bool:
    """Enter the cast, their places and the population; tells whether anything was entered."""
    refuse_in_production()
    if is_loaded():
        return False
    with transaction.atomic():
        accounts = open_accounts()
        places = enter_places()
        name_officers(accounts, places)
        enter_educators(accounts)
    return True
