"""The story of one application in plain words: what happened, what is now, whose turn it is."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cecs.law.rulebook import Law
from cecs.portals.educator.showing.cards import Event
from cecs.portals.educator.showing.lists import ToDo
from cecs.portals.educator.showing.rows import amount, day
from cecs.portals.educator.showing.titles import NOW, STEPS
from cecs.records.applications.models import Application, ApplicationMove
from cecs.records.applications.queries import ahead_of
from cecs.records.applications.states import State, Step
from cecs.records.determinations.models import DeficiencyLetter
from cecs.records.payments.models import Receipt


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
        words.append(law.usual_wait(application.kind, language))
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


def due_words(letter: DeficiencyLetter) -> str:
    """Say by when to answer."""
    return _("Answer by %(day)s.") % {"day": day(letter.due_on)}


def _text(move: ApplicationMove) -> Any:
    own = move.step in (Step.ANSWER, Step.WITHDRAW)  # what staff note is for staff
    return move.because if own and move.because else STEPS[Step(move.step)][1]
