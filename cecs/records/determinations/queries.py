"""Readings of determinations and decisions."""

from datetime import date

from django.db.models import QuerySet

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import may
from cecs.records.accounts.roles import Permission
from cecs.records.applications.errors import NoSuchApplication
from cecs.records.applications.models import Application
from cecs.records.applications.queries import awaiting_answer, determined, for_staff, waiting, with_evaluator
from cecs.records.determinations.models import (
    Decision,
    DeficiencyLetter,
    Determination,
    Evaluation,
    ReviewAsked,
    StandingOrder,
)


def determinations_of(application: Application) -> dict[str, Determination]:
    """The determination that stands on each requirement: the latest."""
    rows = application.determinations.select_related("by", "standing_order").order_by("pk")
    return {row.requirement: row for row in rows}


def application_to_determine(account: Account, key: str) -> Application:
    """The application, if this account may determine it; otherwise there is no such application."""
    application = for_staff(account, key)
    if not may(account, Permission.DETERMINE):
        raise NoSuchApplication
    return application


def application_to_decide(account: Account, key: str) -> Application:
    """The application, if this account may decide it; otherwise there is no such application."""
    application = for_staff(account, key)
    if not may(account, Permission.DECIDE):
        raise NoSuchApplication
    return application


def evaluator_queue() -> QuerySet[Application]:
    """Filed and taken up by nobody, the oldest first."""
    return waiting()


def mine(account: Account) -> QuerySet[Application]:
    """What this evaluator has taken up."""
    return with_evaluator(account)


def answer_queue() -> QuerySet[Application]:
    """What waits for its educator's answer."""
    return awaiting_answer()


def decision_queue() -> QuerySet[Application]:
    """Determined, and waiting for a supervisor."""
    return determined()


def decision_on(application: Application) -> Decision | None:
    """The decision on an application, if there is one."""
    return Decision.objects.filter(application=application).select_related("by", "standing_order").first()


def letters_of_deficiency(application: Application) -> list[DeficiencyLetter]:
    """Every deficiency letter on an application, the latest first."""
    return list(application.deficiency_letters.select_related("letter", "by").order_by("-pk"))


def determiners_of(application: Application) -> set[int]:
    """The accounts that determined something on an application."""
    return set(application.determinations.exclude(by=None).values_list("by_id", flat=True))


def order_for(kind: str, on: date) -> StandingOrder | None:
    """The standing order in force for a kind of request on a day."""
    orders = StandingOrder.objects.filter(kind=kind, since__lte=on).order_by("-since", "-pk")
    return next((order for order in orders if order.until is None or on < order.until), None)


def standing_orders() -> QuerySet[StandingOrder]:
    """Every standing order, the latest first."""
    return StandingOrder.objects.select_related("signed_by").order_by("-since", "-pk")


def order_by_key(key: str) -> StandingOrder | None:
    """The standing order with a key."""
    return standing_orders().filter(key=key).first()


def granted_under(order: StandingOrder) -> QuerySet[Decision]:
    """What was granted under a standing order, the latest first."""
    return order.decisions.select_related("application__educator", "sampled").order_by("-pk")


def evaluations_of(application: Application) -> QuerySet[Evaluation]:
    """Everything the engine was asked about an application, the latest first."""
    return application.evaluations.order_by("-at", "-pk")


def review_of(decision: Decision) -> ReviewAsked | None:
    """The review asked for of a decision, if one was."""
    return ReviewAsked.objects.filter(decision=decision).first()
