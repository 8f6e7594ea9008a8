"""What staff call things: applications, how far they have got, and what happened to them."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from cecs.law.rulebook import Law
from cecs.records.applications.models import Application
from cecs.records.applications.states import State

STATES: Mapping[str, Any] = {
    State.FILED: _("Waits for an evaluator"),
    State.WITH_EVALUATOR: _("With an evaluator"),
    State.AWAITING_ANSWER: _("Waits for an answer"),
    State.DETERMINED: _("Waits for a decision"),
    State.GRANTED: _("Granted"),
    State.DENIED: _("Denied"),
    State.WITHDRAWN: _("Withdrawn"),
}
# What each history row says to staff. A kind that is not here is not shown in a file's history.
HAPPENED: Mapping[str, Any] = {
    "application.started": _("Draft begun"),
    "application.submitted": _("Signed and filed"),
    "application.assigned": _("Taken up"),
    "application.evaluated": _("Findings made"),
    "application.answered": _("The letter was answered"),
    "application.determined": _("Every requirement determined"),
    "application.sent-back": _("Sent back to the evaluator"),
    "application.decided": _("Decided"),
    "application.reopened": _("Opened again: evidence it rested on no longer counts"),
    "application.withdrawn": _("Withdrawn by the educator"),
    "requirement.determined": _("A requirement was determined"),
    "deficiency.notified": _("A deficiency letter was sent"),
    "letter.composed": _("A letter was written"),
    "letter.failed": _("A letter could not be sent"),
    "charge.made": _("Fees were charged"),
    "receipt.written": _("A payment came in"),
    "evidence.filed": _("Evidence came in"),
    "evidence.recommended": _("The college recommended"),
    "evidence.verified": _("Evidence was verified"),
    "evidence.withdrawn": _("Evidence was taken back"),
}


def title_of(application: Application, law: Law, language: str) -> str:
    """Name an application by what it asks for and in which fields."""
    kind = law.words("request kinds", application.kind, language)
    fields = ", ".join(f"{law.endorsement_words(code, language)} ({code})" for code in application.endorsement_codes)
    title = f"{kind}: {fields}" if fields else kind
    return title[:1].upper() + title[1:]


def state_words(state: str) -> str:
    """Say how far an application has got."""
    return str(STATES.get(state, state))
