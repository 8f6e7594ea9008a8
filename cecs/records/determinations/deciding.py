"""What a grant and a denial share, whoever is their author: the decision, the line of the register, the letter."""

from datetime import timedelta

from cecs.eligibility.findings import Granted
from cecs.records.applications.models import Application
from cecs.records.audit.numbering import next_number
from cecs.records.certificates.actions.issue import issue
from cecs.records.certificates.actions.settle_timely_filing import settle_timely_filing
from cecs.records.certificates.grant import Grant
from cecs.records.certificates.models import Holding
from cecs.records.certificates.queries import by_number
from cecs.records.correspondence.actions.compose import compose
from cecs.records.credentials.actions.order_copy import order_copy
from cecs.records.determinations.gather import law_of
from cecs.records.determinations.models import Decision
from cecs.records.educators.queries import address_on
from cecs.values import clock
from cecs.values.spans import Span

_LETTERS = {"continue": "continuation-granted", "duplicate": "copy-granted"}


def decision_number() -> str:
    """Draw the number of a decision."""
    return next_number("D", clock.today())


def carry_out(decision: Decision, granted: Granted | None) -> Holding | None:
    """Write the register line that a grant brings about, and tell the educator."""
    application = decision.application
    holding = _issued(decision, granted) if granted and application.kind != "duplicate" else None
    if application.kind == "duplicate":
        _order(application, decision)
    settle_timely_filing(application.number, clock.today())
    _tell_granted(application, decision, granted, holding.number if holding else application.about_holding)
    return holding


def _order(application: Application, decision: Decision) -> None:
    """Have the copy printed and posted to where the educator wanted it, or else to where letters go."""
    held = by_number(application.about_holding)
    known = address_on(application.educator, clock.today())
    wanted = application.answers.get("delivery", {}).get("address", "") or str(known or "")
    if held:
        order_copy(held, decision=decision.number, application=application.number, address=wanted)


def _issued(decision: Decision, granted: Granted) -> Holding:
    educator = decision.application.educator
    return issue(
        Grant(
            educator=educator,
            type=granted.type,
            since=granted.since,
            until=granted.until,
            endorsements=granted.endorsements,
            decision=decision.number,
            printed_name=educator.printed_name,
        )
    )


def _tell_granted(application: Application, decision: Decision, granted: Granted | None, number: str) -> None:
    """Tell the educator what they hold now, under which number, until when."""
    language, law = application.educator.language, law_of(application)
    held = granted.type if granted else application.certificate
    expires = Span(granted.since, granted.until).expires_on if granted else None
    codes = granted.endorsements if granted else ()
    compose(
        application.educator,
        letter=_LETTERS.get(application.kind, "granted"),
        about=application.number,
        what=law.certificate_words(held, language) if held else "",
        certificate=number,
        endorsements=", ".join(law.endorsement_words(code, language) for code in codes),
        since=granted.since if granted else "",
        expires_on=expires or "-",
        decision=decision.number,
    )


def tell_denied(application: Application, decision: Decision, reasons: str) -> None:
    """Tell the educator of a denial, why, and until when a review may be asked for."""
    settle_timely_filing(application.number, clock.today())
    compose(
        application.educator,
        letter="denied",
        about=application.number,
        reasons=reasons,
        review_by=clock.today() + timedelta(days=law_of(application).figure("ask-for-review-days")),
        decision=decision.number,
    )
