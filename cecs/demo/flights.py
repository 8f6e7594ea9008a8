"""Applications in flight, so that the desk looks as on a working day: each got where it is by the acts of everyone.

Every act is done as on its own day: the clock is moved, nothing is written past an act.
"""

from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from random import Random

from cecs.demo.applicants import enter_applicant
from cecs.demo.filing import file_graduate, filed_application
from cecs.demo.setting import WAITING, Flight, setting
from cecs.demo.staff import Staff
from cecs.law.shelf import law_on
from cecs.records.applications.models import Application
from cecs.records.correspondence.jobs import send_composed
from cecs.records.determinations.actions.agree import agree
from cecs.records.determinations.actions.complete_determination import complete_determination
from cecs.records.determinations.actions.decide import decide
from cecs.records.determinations.actions.determine import determine
from cecs.records.determinations.actions.notify_deficiency import notify_deficiency
from cecs.records.determinations.actions.take_up import take_up
from cecs.records.determinations.answers import LACKING, beside_law
from cecs.records.evidence.actions.verify import verify_evidence
from cecs.records.evidence.queries import evidence_of
from cecs.values import clock

SEED = "a working day"
TAKEN_UP, ANSWER, GRANTED = "taken up", "answer", "granted"


def flights(staff: Staff) -> Iterator[tuple[int, Callable[[], object]]]:
    """Give every flight, how many days ago it was filed, and what lets it happen."""
    for number, flight in enumerate(setting().flights, start=1):
        yield flight.days_ago, partial(_fly, number, flight, staff)


def _fly(number: int, flight: Flight, staff: Staff) -> Application:
    chance = Random(f"{SEED} {number}")  # noqa: S311 - made-up people, the same each time
    filed_on = clock.today() - timedelta(days=flight.days_ago)
    with clock.at(filed_on - timedelta(days=chance.randint(5, 20))):
        educator = enter_applicant(chance, f"applicant{number}", flight.language)
        file_graduate(educator, chance, flight.code, staff, lacks=flight.lacks)
    with clock.at(filed_on):
        application = filed_application(educator, flight.code)
        send_composed()
    if flight.stage != WAITING:
        with clock.at(filed_on + timedelta(days=chance.randint(7, 20))):
            _determine(application, flight, staff)
            send_composed()
    if flight.stage == GRANTED:
        with clock.at(filed_on + timedelta(days=chance.randint(21, 30))):
            decide(application, "grant", by=staff.ezra)
            send_composed()
    return application


def _determine(application: Application, flight: Flight, staff: Staff) -> None:
    """Take the file up; verify what came; go as far as this flight goes."""
    take_up(application, staff.delia)
    for one in evidence_of(application.educator)[: 3 if flight.stage == TAKEN_UP else None]:
        verify_evidence(one, staff.delia)
    if flight.stage == TAKEN_UP:
        return
    agree(application, staff.delia)
    for beside in beside_law(application, "en"):
        line = beside.line
        if beside.is_open and line.answer in LACKING:
            determine(application, line.requirement, line.answer, reason=_reason(line.kind), by=staff.delia)
    if flight.stage == ANSWER:
        notify_deficiency(application, staff.delia)
    else:
        complete_determination(application, staff.delia)


def _reason(kind: str) -> str:
    """Give a coded reason that fits: one for this kind of requirement, else one for any."""
    fixable = [one for one in law_on(clock.today()).reasons().values() if one.effect == "fixable"]
    fits = [one.code for one in fixable if kind in one.kinds and not one.needs_figure]
    return (fits or [one.code for one in fixable if not one.kinds])[0]
