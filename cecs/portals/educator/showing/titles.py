"""What an application is called, and how far it has got, in the educator's words."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cecs.law.rulebook import Law
from cecs.portals.educator.showing.rows import language_now
from cecs.records.applications.models import Application
from cecs.records.applications.states import State, Step

TITLES: Mapping[str, Any] = {
    "first-certificate": gettext_lazy("Apply for a first certificate"),
    "advance": gettext_lazy("Advance your certificate"),
    "continue": gettext_lazy("Continue your certificate"),
    "renew": gettext_lazy("Renew your certificate"),
    "extend": gettext_lazy("Extend your certificate"),
    "reinstate": gettext_lazy("Reinstate your certificate"),
    "add-endorsement": gettext_lazy("Add an endorsement"),
    "test-waiver": gettext_lazy("Ask to waive the basic skills test"),
    "permit": gettext_lazy("Apply for a permit"),
    "duplicate": gettext_lazy("Order a duplicate of your certificate"),
}
STATES: Mapping[str, Any] = {
    State.DRAFT: gettext_lazy("Draft: not filed yet"),
    State.FILED: gettext_lazy("Filed"),
    State.WITH_EVALUATOR: gettext_lazy("With an evaluator"),
    State.AWAITING_ANSWER: gettext_lazy("Waiting for your answer"),
    State.DETERMINED: gettext_lazy("Waiting for the decision"),
    State.GRANTED: gettext_lazy("Granted"),
    State.DENIED: gettext_lazy("Denied"),
    State.WITHDRAWN: gettext_lazy("Withdrawn"),
}
NOW: Mapping[str, Any] = {
    State.FILED: gettext_lazy("We have your application. It waits for an evaluator."),
    State.WITH_EVALUATOR: gettext_lazy("An evaluator is looking at your application."),
    State.AWAITING_ANSWER: gettext_lazy("Something is missing. We wrote to you and wait for your answer."),
    State.DETERMINED: gettext_lazy("Every requirement has been looked at. A supervisor decides next."),
    State.GRANTED: gettext_lazy("Your application is granted."),
    State.DENIED: gettext_lazy("Your application is denied. Our letter says why, and what you can do."),
    State.WITHDRAWN: gettext_lazy("You took this application back."),
}
STEPS: Mapping[str, tuple[Any, Any]] = {
    Step.SUBMIT: (gettext_lazy("Signed and filed"), gettext_lazy("You signed. The law of this day governs.")),
    Step.TAKE_UP: (gettext_lazy("An evaluator took it up"), ""),
    Step.NOTIFY: (gettext_lazy("We wrote to you"), gettext_lazy("Something was missing: our letter says what.")),
    Step.ANSWER: (gettext_lazy("You answered"), gettext_lazy("The application kept its place in line.")),
    Step.DETERMINE: (gettext_lazy("Every requirement was looked at"), ""),
    Step.SEND_BACK: (gettext_lazy("An evaluator looks at it again"), ""),
    Step.GRANT: (gettext_lazy("Granted"), gettext_lazy("Your certificate is in the register.")),
    Step.SETTLE: (gettext_lazy("Granted"), gettext_lazy("Your certificate is in the register.")),
    Step.DENY: (gettext_lazy("Denied"), gettext_lazy("Our letter says why, and what you can do.")),
    Step.WITHDRAW: (gettext_lazy("Withdrawn"), gettext_lazy("You took it back.")),
}


def title_of(application: Application, law: Law) -> str:
    """Name an application by what it asks for and in which fields."""
    fields = ", ".join(
        f"{law.endorsement_words(code, language_now())} ({code})" for code in application.endorsement_codes
    )
    title = str(TITLES.get(application.kind, application.kind))
    return _("%(title)s: %(fields)s") % {"title": title, "fields": fields} if fields else title
