"""Evidence no longer counts: every decision that rested on it is opened for a person to look at again.

What is not decided yet goes back to its evaluator by itself. What is granted stays in the register until somebody with
that duty acts: a machine takes no certificate away.
"""

import json
from typing import Any

from django.db import transaction

from cecs.records.applications.models import Application
from cecs.records.applications.move import move
from cecs.records.applications.queries import filed_by_any
from cecs.records.applications.states import State, Step
from cecs.records.audit.record import one_deed, record
from cecs.records.determinations.models import Decision, Evaluation
from cecs.records.evidence.models import Evidence
from cecs.records.worklist.actions.open_task import open_task
from cecs.records.worklist.queries import task_about

BY = "CECS"
RESTED = "decision.rested-on-withdrawn"


def reopen_resting(evidence: Evidence) -> list[Application]:
    """Open again what rested on a piece that was withdrawn, once. No permission is asked: it follows by itself."""
    if not evidence.is_withdrawn:
        return []
    resting = [one for one in filed_by_any([evidence.educator]) if _rests_on(one, evidence.number)]
    with transaction.atomic(), one_deed():
        return [one for one in resting if _reopened(one, evidence)]


def _rests_on(application: Application, number: str) -> bool:
    """Say whether the last finding about an application cites the piece."""
    last = Evaluation.objects.filter(application=application).order_by("-at", "-pk").first()
    return last is not None and f'"{number}"' in json.dumps(last.found)


def _reopened(application: Application, evidence: Evidence) -> bool:
    told: dict[str, Any] = {"evidence": evidence.number, "because": evidence.withdrawn_because}
    if application.state == State.DETERMINED:
        move(application, Step.SEND_BACK, by=BY, because=evidence.withdrawn_because)
        record("application.reopened", subject=application.number, actor=BY, acting_as="system", decision="", **told)
        return True
    decision = Decision.objects.filter(application=application).first()
    if decision is None or _is_opened_for(decision, evidence):
        return False
    open_task(RESTED, f"{decision.number} {evidence.number}", words=evidence.withdrawn_because, **told)
    record(
        "application.reopened",
        subject=application.number,
        actor=BY,
        acting_as="system",
        decision=decision.number,
        **told,
    )
    return True


def _is_opened_for(decision: Decision, evidence: Evidence) -> bool:
    """Say whether somebody was asked to look at it because of this piece before, finished or not."""
    return task_about(RESTED, f"{decision.number} {evidence.number}") is not None
