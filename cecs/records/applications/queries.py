"""Readings of applications. Fetching is authorising: what is not yours is not there."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import may
from cecs.records.accounts.roles import Permission
from cecs.records.applications.errors import NoSuchApplication, NoSuchCorrection
from cecs.records.applications.models import Application, ApplicationMove, Correction
from cecs.records.applications.states import IN_FLIGHT, OPEN, State, Step
from cecs.records.educators.models import Educator, Name


def known() -> QuerySet[Application]:
    """Every application, with its person and what it seeks at hand."""
    names = Prefetch("educator__names", Name.objects.order_by("since", "pk"))
    return Application.objects.select_related("educator__account", "with_whom").prefetch_related("sought", names)


def of_educator(educator: Educator) -> list[Application]:
    """An educator's applications, the latest first."""
    return list(known().filter(educator=educator).order_by("-created_at", "-pk"))


def for_educator(account: Account, key: str) -> Application:
    """The application behind a key, if it is this account's own; otherwise there is no such application."""
    found = known().filter(key=key, educator__account=account).first()
    if found is None or not may(account, Permission.SEE_OWN, whose=found.educator.account):
        raise NoSuchApplication
    return found


def for_staff(account: Account, key: str) -> Application:
    """The application behind a key, if this account may see applications."""
    found = known().filter(key=key).exclude(state=State.DRAFT).first()
    if found is None or not may(account, Permission.SEE):
        raise NoSuchApplication
    return found


def by_number(number: str) -> Application | None:
    """The application with a number."""
    return known().filter(number=number.strip().upper()).first()


def in_state(*states: State) -> QuerySet[Application]:
    """Applications in any of these states, in the order they were filed."""
    return known().filter(state__in=states).order_by("filed_at", "pk")


def waiting() -> QuerySet[Application]:
    """Filed and taken up by nobody, the oldest first."""
    return in_state(State.FILED)


def with_evaluator(account: Account) -> QuerySet[Application]:
    """What an evaluator has taken up."""
    return in_state(State.WITH_EVALUATOR).filter(with_whom=account)


def awaiting_answer() -> QuerySet[Application]:
    """What waits for its educator's answer."""
    return in_state(State.AWAITING_ANSWER)


def determined() -> QuerySet[Application]:
    """What waits for a decision."""
    return in_state(State.DETERMINED)


def filed_by_any(educators: Iterable[Educator]) -> list[Application]:
    """Every signed application of these people, the earliest first."""
    return list(known().filter(educator__in=list(educators), filed_at__isnull=False).order_by("filed_at", "pk"))


def open_of(educator: Educator) -> QuerySet[Application]:
    """An educator's applications that nothing has ended."""
    return known().filter(educator=educator, state__in=OPEN)


def in_flight(educator: Educator) -> QuerySet[Application]:
    """An educator's signed applications that nothing has ended."""
    return known().filter(educator=educator, state__in=IN_FLIGHT)


def in_flight_of(educators: Iterable[Educator]) -> list[Application]:
    """The signed applications of these people that nothing has ended, the earliest first."""
    return list(known().filter(educator__in=list(educators), state__in=IN_FLIGHT).order_by("filed_at", "pk"))


def ahead_of(application: Application) -> int:
    """How many were filed before this one and still wait."""
    return Application.objects.filter(state=State.FILED, filed_at__lt=application.filed_at).count()


@dataclass(frozen=True, slots=True)
class Waited:
    """How long one filing waited for its decision."""

    filed_on: date
    days: int


def waits_of(kind: str, *, since: date) -> list[Waited]:
    """How long filings of a kind waited that people decided since a day. What is settled at once tells nothing."""
    decided = ApplicationMove.objects.filter(
        step__in=(Step.GRANT, Step.DENY),
        application__kind=kind,
        at__date__gte=since,
        application__filed_at__isnull=False,
    )
    times = decided.order_by("pk").values_list("application__filed_at", "at")
    return [Waited(timezone.localtime(filed).date(), (at - filed).days) for filed, at in times if filed]


def moves_of(application: Application) -> list[ApplicationMove]:
    """Every step an application took, in order."""
    return list(application.moves.order_by("at", "pk"))


def untold_moves(*steps: str) -> QuerySet[ApplicationMove]:
    """Steps nobody has been told of yet."""
    return ApplicationMove.objects.filter(told_at=None, step__in=steps).select_related("application").order_by("pk")


def corrections_of(educator: Educator) -> list[Correction]:
    """Everything an educator asked to have put right, the latest first."""
    return list(Correction.objects.filter(educator=educator).select_related("document").order_by("-pk"))


def correction_for_staff(account: Account, key: str) -> Correction:
    """What was asked to be put right, if this account may do tasks; otherwise there is no such thing."""
    asked = Correction.objects.select_related("educator__account", "document", "settled_by", "asked_by")
    found = asked.prefetch_related("educator__names").filter(key=key).first()
    if found is None or not may(account, Permission.DO_TASKS):
        raise NoSuchCorrection
    return found
