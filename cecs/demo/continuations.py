"""Continuations that were granted in seconds under a standing order, so that the order's page has something to show."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from random import Random

from cecs.demo.applicants import enter_applicant
from cecs.demo.ends import since_for
from cecs.demo.filing import file_piece, sign_and_pay
from cecs.demo.portfolios import cleared
from cecs.demo.setting import setting
from cecs.demo.staff import Staff
from cecs.law.shelf import law_on
from cecs.records.applications.actions.save import save_answers
from cecs.records.applications.actions.start import start_application
from cecs.records.certificates.actions.import_register import import_register
from cecs.records.certificates.grant import OlderLine
from cecs.records.certificates.models import Holding
from cecs.records.correspondence.jobs import send_composed
from cecs.records.determinations.actions.settle import settle
from cecs.records.educators.models import Educator
from cecs.records.evidence.actions.verify import verify_evidence
from cecs.values import clock

SEED = "continued without a person"
_AGES = (38, 61)
_WEEKS_LEFT = (7, 22)


def continuations(staff: Staff) -> Iterator[tuple[int, Callable[[], object]]]:
    """Give every continuation, how many days ago it was filed, and what lets it happen."""
    for days_ago, code in setting().continued.items():
        yield days_ago, partial(_continue, days_ago, code, staff)


def _continue(days_ago: int, code: str, staff: Staff) -> None:
    chance = Random(f"{SEED} {days_ago}")  # noqa: S311 - made-up people, the same each time
    with clock.at(clock.days_from_now(-days_ago)):
        educator = enter_applicant(chance, f"holder{days_ago}", ages=_AGES)
        holding = _held(educator, code, chance.randint(*_WEEKS_LEFT))
        check = file_piece(educator, cleared(setting().checked_by), staff.gil)
        verify_evidence(check, staff.delia)
        account = educator.account
        if account is None:
            raise LookupError(f"{educator} has no account to file with.")
        draft = start_application(
            educator, "continue", setting().highest, (code,), by=account, about_holding=holding.number
        )
        draft = save_answers(draft, "conduct", {"typed": {}, "disclosed": []}, by=account)
        settle(sign_and_pay(draft, account))
        send_composed()


def _held(educator: Educator, code: str, weeks_left: int) -> Holding:
    law = law_on(clock.today())
    until = law.day + timedelta(weeks=weeks_left)
    since = since_for(law.rulebook, setting().highest, until)
    line = OlderLine(
        educator=educator,
        type=setting().highest,
        since=since,
        until=until,
        endorsements=(code,),
        issued_on=since,
        printed_name=educator.printed_name,
        served=True,
    )
    return import_register([line])[0]
