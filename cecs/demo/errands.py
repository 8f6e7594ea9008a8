"""What waits in the worklist for a person's eye: somebody who may be known already, and a barrier somebody met."""

from datetime import date

from cecs.demo.cast import MAIL
from cecs.portals.account.ready import confirm_address
from cecs.records.accounts.actions.open_account import open_account
from cecs.records.educators.actions.match import match_person
from cecs.records.educators.models import Educator
from cecs.records.worklist.actions.open_task import open_task
from cecs.values import clock
from cecs.values.numbers import new_key
from cecs.values.spans import add_working_days

BARRIER = "accessibility-feedback"
_BARRIER_WORDS = "With large print on my phone, the last two columns of the list cannot be reached."


def leave_errands(somebody: Educator) -> None:
    """Let somebody sign in who is very like one whom the records know; let somebody tell of a barrier."""
    name = somebody.names.order_by("pk").first()
    if name is not None and isinstance(somebody.born_on, date):
        account = open_account(f"somebody@{MAIL}", f"{name.given} {name.family}")
        confirm_address(account)
        match_person(account, given=name.given, family=_with_a_slip(name.family), born_on=somebody.born_on)
    told = {"what": _BARRIER_WORDS, "where": "/", "email": f"reader@{MAIL}"}
    open_task(BARRIER, new_key(), words=_BARRIER_WORDS, due_on=add_working_days(clock.today(), 10), **told)


def _with_a_slip(family: str) -> str:
    """Leave out one letter in the middle, as a hand does."""
    middle = len(family) // 2
    return family[:middle] + family[middle + 1 :]
