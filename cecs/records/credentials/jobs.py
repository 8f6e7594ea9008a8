"""Every line issued here that has no proof yet is given one; what can't be set in type goes to a person."""

from cecs.records.credentials.actions.prove import prove
from cecs.records.credentials.errors import CannotPrint
from cecs.records.credentials.queries import unproved
from cecs.records.worklist.actions.open_task import open_task

UNPRINTED = "credential.unprinted"
_BATCH = 50


def prove_unproved() -> int:
    """Make what is missing; give back how many were made."""
    made = 0
    for holding in unproved()[:_BATCH]:
        try:
            prove(holding)
        except CannotPrint as error:
            open_task(UNPRINTED, holding.number, words=str(error))
        else:
            made += 1
    return made
