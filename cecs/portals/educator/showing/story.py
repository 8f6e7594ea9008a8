"""The story of one application in plain words: what happened, what is now, whose turn it is."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cecs.eligibility.explain import Line
from cecs.law.rulebook import Law
from cecs.portals.educator.showing.cards import Event
from cecs.portals.educator.showing.lists import ToDo
from cecs.portals.educator.showing.rows import amount, day
from cecs.portals.educator.showing.titles import NOW, STEPS
from cecs.records.applications.models import Application, ApplicationMove
from cecs.records.applications.queries import ahead_of
from cecs.records.applications.states import State, Step
from cecs.records.determinations.models import Decision, DeficiencyLetter, Outcome
from cecs.records.determinations.queries import review_of
from cecs.records.determinations.reviewing import ask_by
from cecs.records.payments.models import Receipt
from cecs.values import clock


def events_of(application: Application, moves: Iterable[ApplicationMove], receipts: Iterable[Receipt]) -> list[Event]:
    """Tell everything that happened, the newest first."""
    told = [Event(move.at, STEPS[Step(move.step)][0], _text(move)) for move in moves]
    paid = [Event(one.at, _("You paid %(amount)s") % {"amount": amount(one.cents)}, one.number) for one in receipts]
    begun = Event(application.created_at, _("You opened the draft"))
    return sorted([*told, *paid, begun], key=lambda event: event.at, reverse=True)


def now_words(application: Application, law: Law, language: str) -> list[Any]:
    """Say what is happening now, how many are before it, and how long it usually takes."""
    words: list[Any] = [NOW[application.state]]
    if application.state == State.FILED:
        before = ahead_of(application)
        words.append(
            ngettext("%(count)s application was filed before yours and still waits.",
                     "%(count)s applications were filed before yours and still wait.", before) % {"count": before}
            if before else _("Yours is the next in line.")
        )  # fmt: skip
        wait = law.usual_wait(application.kind, language)
        words.append(_("Usual wait: %(wait)s") % {"wait": wait} if wait else "")
    return [one for one in words if one]


def to_do_on(application: Application, letter: DeficiencyLetter | None, owed_cents: int) -> list[ToDo]:
    """List what waits for the educator on this application."""
    tasks = []
    if application.state == State.AWAITING_ANSWER and letter:
        tasks.append(
            ToDo(
                kind="warning",
                heading=_("Something is missing"),
                text=due_words(letter),
                url=reverse("educator:answer", args=(application.key,)),
                link=_("Read what is missing, and answer"),
            )
        )
    if owed_cents and application.is_in_flight:
        tasks.append(
            ToDo(
                kind="info",
                heading=_("%(amount)s is still owed") % {"amount": amount(owed_cents)},
                text=_("The certificate is not issued before the whole fee is paid."),
                url=reverse("educator:pay", args=(application.key,)),
                link=_("Pay"),
            )
        )
    return tasks


def pausing(application: Application, lines: Iterable[Line], owed_cents: int) -> list[Any]:
    """Say what would hold the decision up, so far as it can be seen."""
    if not application.is_in_flight:
        return []
    others = [line for line in lines if line.owed_by_words]
    waits = [_("%(what)s: we wait for %(who)s") % {"what": one.title, "who": one.owed_by_words} for one in others]
    money = [_("The fee: no certificate is issued before it is paid")] if owed_cents else []
    letter = [_("A letter that asks you for something: the time until your answer is added")]
    return [*waits, *money, *letter]


def review_of_denial(application: Application, decision: Decision | None) -> list[ToDo]:
    """Tell of the review of a denial: that it can be asked for, until when; or that it is under way."""
    if decision is None or decision.outcome != Outcome.DENY:
        return []
    if asked := review_of(decision):
        text = _("A panel answers by %(day)s.") % {"day": day(asked.decide_by)}
        return [ToDo(kind="info", heading=_("You asked for a review"), text=text, url="", link="")]
    if clock.today() > ask_by(decision):
        return []
    return [
        ToDo(
            kind="warning",
            heading=_("You can ask for a review of this decision"),
            text=_("Until %(day)s.") % {"day": day(ask_by(decision))},
            url=reverse("educator:ask_review", args=(application.key,)),
            link=_("Ask for a review"),
        )
    ]


def due_words(letter: DeficiencyLetter) -> str:
    """Say by when to answer."""
    return _("Answer by %(day)s.") % {"day": day(letter.due_on)}


def _text(move: ApplicationMove) -> Any:
    own = move.step in (Step.ANSWER, Step.WITHDRAW)  # what staff note is for staff
    return move.because if own and move.because else STEPS[Step(move.step)][1]
