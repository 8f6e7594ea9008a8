"""Readings of findings, determinations and decisions."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import QuerySet

from cecs.eligibility.explain import Explained, Line, explained
from cecs.eligibility.find import find
from cecs.eligibility.findings import Answer, Found, found_from
from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import may
from cecs.records.accounts.roles import Permission
from cecs.records.applications.errors import NoSuchApplication
from cecs.records.applications.models import Application
from cecs.records.applications.queries import awaiting_answer, determined, for_staff, waiting, with_evaluator
from cecs.records.applications.states import State
from cecs.records.determinations.gather import gather, law_of
from cecs.records.determinations.models import (
    Decision,
    DeficiencyLetter,
    Determination,
    Evaluation,
    Purpose,
    StandingOrder,
)

LACKING = frozenset({Answer.NOT_MET.value, Answer.NOT_SHOWN.value})
SETTLED = frozenset({Answer.MET.value, Answer.WAIVED.value, Answer.DEFERRED.value, Answer.NOT_APPLICABLE.value})
_ENDED = frozenset({State.GRANTED.value, State.DENIED.value})


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A finding and, beside it, what an evaluator determined."""

    line: Line
    determination: Determination | None
    is_stale: bool  # what was found has changed since it was determined

    @property
    def answer(self) -> str:
        """Give the answer that stands."""
        return self.determination.answer if self.determination and not self.is_stale else self.line.answer

    @property
    def is_open(self) -> bool:
        """Say whether an evaluator still has to answer it."""
        return self.determination is None or self.is_stale


def found_for(application: Application) -> Found:
    """What is found now from what is verified; for an application that has ended, what was found then."""
    if application.state in _ENDED:
        kept = application.evaluations.exclude(purpose=Purpose.PREVIEW).order_by("-at", "-pk").first()
        if kept is not None:
            return found_from(kept.found)
    facts, sought = gather(application, with_claims=application.is_draft)
    return find(facts, sought, law_of(application))


def determinations_of(application: Application) -> dict[str, Determination]:
    """The determination that stands on each requirement: the latest."""
    rows = application.determinations.select_related("by", "standing_order").order_by("pk")
    return {row.requirement: row for row in rows}


def explained_for(application: Application, language: str) -> Explained:
    """The findings in words, with the answers that an evaluator has determined in their place."""
    law = law_of(application)
    told = explained(found_for(application), law, language)
    answers = determinations_of(application)
    lines = tuple(_determined(line, answers, law.words("answers", line.answer, language), language, law) for line in told.lines)
    return replace(
        told,
        lines=lines,
        missing=tuple(line for line in lines if line.answer in LACKING),
        review=tuple(line for line in lines if line.answer == Answer.NEEDS_REVIEW.value),
    )


def _determined(line: Line, answers: Mapping[str, Determination], _words: str, language: str, law: object) -> Line:
    """A line with the answer that stands."""
    answer = answers.get(line.requirement)
    if answer is None or answer.found_answer != line.answer or answer.answer == line.answer:
        return line
    return replace(line, answer=answer.answer, answer_words=law.words("answers", answer.answer, language))  # type: ignore[attr-defined]


def beside_law(application: Application, language: str) -> list[Beside]:
    """Every requirement with what was found and what was determined."""
    told = explained(found_for(application), law_of(application), language)
    answers = determinations_of(application)
    return [
        Beside(
            line=line,
            determination=answers.get(line.requirement),
            is_stale=line.requirement in answers and answers[line.requirement].found_answer != line.answer,
        )
        for line in told.lines
    ]


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
