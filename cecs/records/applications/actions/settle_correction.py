"""Staff have looked at what was asked and at the paper: the record is put right, or it is not, and why."""

from datetime import date

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.applications.actions.ask_correction import TASK
from cecs.records.applications.errors import NotFromHere, PaperNeeded, SayWhy
from cecs.records.applications.models import Correction
from cecs.records.applications.states import SHOWN_BY_PAPER, CorrectionOutcome, Corrects
from cecs.records.audit.record import record
from cecs.records.correspondence.actions.compose import compose
from cecs.records.correspondence.drafting import in_language_of
from cecs.records.educators.actions.change_name import change_name
from cecs.records.educators.actions.correct_birth_date import correct_birth_date
from cecs.records.educators.actions.settle_ssn import settle_ssn
from cecs.records.worklist.actions.finish_task import finish_task
from cecs.records.worklist.queries import open_task_about
from cecs.values import clock


def settle_correction(
    correction: Correction, outcome: CorrectionOutcome, *, by: Account, because: str = ""
) -> Correction:
    """Put it right, or refuse and say why; once."""
    correction.refresh_from_db()
    if correction.outcome == outcome:
        return correction
    acting_as = require(by, Permission.DO_TASKS)
    if outcome == CorrectionOutcome.REFUSED and not because.strip():
        raise SayWhy("Say why it is not changed.")
    if outcome == CorrectionOutcome.MADE and not _is_shown(correction):
        raise PaperNeeded("The paper that shows it could not be opened yet.")
    settled = {"outcome": outcome, "because": because.strip(), "settled_by": by, "settled_at": clock.now()}
    with transaction.atomic():
        if not Correction.objects.filter(pk=correction.pk, outcome="").update(**settled):
            raise NotFromHere("Somebody has settled this already.")
        _carry_out(correction, by, is_right=outcome == CorrectionOutcome.MADE)
        if task := open_task_about(TASK, correction.key):
            finish_task(task, by, outcome)
        _tell(correction, outcome, because)
        record(
            "correction.settled",
            subject=correction.educator.number,
            actor=str(by),
            acting_as=acting_as,
            correction=correction.key,
            what=correction.what,
            outcome=outcome,
            because=because.strip(),
        )
    correction.refresh_from_db()
    return correction


def _is_shown(correction: Correction) -> bool:
    """Say whether somebody could have looked at the paper, where one is needed."""
    paper = correction.document
    return correction.what not in SHOWN_BY_PAPER or (paper is not None and paper.is_clean)


def _carry_out(correction: Correction, by: Account, *, is_right: bool) -> None:
    """Change what is changed by itself; a fact or a score, staff key or take back beside this."""
    educator, asks = correction.educator, correction.asks
    if correction.what == Corrects.SSN:
        settle_ssn(educator, asked=correction.key, is_right=is_right, by=by)
    elif correction.what == Corrects.LEGAL_NAME and is_right:
        change_name(educator, given=asks["given"], middle=asks.get("middle", ""), family=asks["family"], by=by)
    elif correction.what == Corrects.BIRTH_DATE and is_right:
        born_on = date.fromisoformat(asks["born_on"])
        correct_birth_date(educator, born_on, rests_on=correction.key, by=by)


def _tell(correction: Correction, outcome: CorrectionOutcome, because: str) -> None:
    """Write to the person: whoever did not ask for it hears of it, too."""
    what = in_language_of(correction.educator, Corrects(correction.what).label)
    if outcome == CorrectionOutcome.MADE:
        compose(correction.educator, letter="correction-made", about=correction.key, what=what)
    else:
        compose(
            correction.educator, letter="correction-refused", about=correction.key, what=what, because=because.strip()
        )
