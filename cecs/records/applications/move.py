"""Take one step, leave one row."""

from cecs.records.applications.errors import NotFromHere
from cecs.records.applications.models import Application, ApplicationMove
from cecs.records.applications.states import STEPS, State, Step


def move(application: Application, step: Step, *, by: str, because: str = "") -> ApplicationMove:
    """Take one step. The row it leaves behind is the history, and the list of whom to tell."""
    came_from = State(application.state)
    starts, went_to = STEPS[step]
    taken = came_from in starts and (
        Application.objects.filter(pk=application.pk, state=came_from).update(state=went_to)
    )
    if not taken:
        raise NotFromHere(f"{application.number} can't be {step.label} while it is {came_from.label}.")
    application.state = went_to
    return application.moves.create(step=step, came_from=came_from, went_to=went_to, by=by, because=because)
