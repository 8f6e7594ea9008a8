"""One file, opened: everything about an application on one screen, in a fixed number of questions to the database."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from cecs.law.rulebook import Law
from cecs.portals.desk.beside import Group, Progress, Requirement, groups_of, own_first, progress_of, requirements_of
from cecs.portals.desk.happened import Event, events_of
from cecs.portals.desk.money import money_of
from cecs.portals.desk.papers import Paper, papers_of
from cecs.portals.desk.person import held_by, person_rows
from cecs.portals.desk.stated import Stated, stated_on
from cecs.portals.desk.words import state_words, title_of
from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import may
from cecs.records.accounts.roles import Permission
from cecs.records.applications.models import Application
from cecs.records.applications.states import State
from cecs.records.audit.queries import history_of
from cecs.records.correspondence.queries import letters_about
from cecs.records.determinations.answers import beside_law
from cecs.records.determinations.gather import law_of
from cecs.records.determinations.models import Decision
from cecs.records.determinations.queries import decision_on, determiners_of
from cecs.records.evidence.models import Evidence
from cecs.records.evidence.queries import evidence_of
from cecs.values import clock

RECENT = 8  # of the history, so much is shown at once


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowed:
    """What this account may do with this file now."""

    take_up: bool
    determine: bool
    verify: bool
    verify_many: int  # how many came from their source and wait to be verified
    decide: bool
    give: bool
    is_determiner: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """Everything the screen shows."""

    application: Application
    title: str
    state_words: str
    law: Law
    requirements: list[Requirement]
    groups: list[Group]
    progress: Progress
    papers: list[Paper]
    stated: Stated
    person: list[dict[str, Any]]
    holdings: list[Any]
    money: list[dict[str, Any]]
    letters: list[Any]
    events: list[Event]
    decision: Decision | None
    allowed: Allowed

    @property
    def own_first(self) -> list[Requirement]:
        """Give what is determined, the evaluator's own answers first."""
        return own_first(self.requirements)

    @property
    def recent_events(self) -> list[Event]:
        """Give what happened last."""
        return self.events[:RECENT]

    @property
    def older_events(self) -> list[Event]:
        """Give what happened before that."""
        return self.events[RECENT:]


def opened(application: Application, account: Account, language: str) -> File:
    """Open a file for an account, in a language."""
    law = law_of(application)
    requirements = requirements_of(beside_law(application, language), law, language)
    evidence = evidence_of(application.educator)
    numbers = [application.number, *(one.number for one in evidence)]
    return File(
        application=application,
        title=title_of(application, law, language),
        state_words=state_words(application.state),
        law=law,
        requirements=requirements,
        groups=groups_of(requirements),
        progress=progress_of(requirements),
        papers=papers_of(evidence, account, law, language),
        stated=stated_on(application, law, language),
        person=person_rows(application.educator, clock.today()),
        holdings=held_by(application.educator, law, language),
        money=money_of(application, language),
        letters=list(letters_about(application.number)),
        events=events_of(history_of(*numbers), law, language),
        decision=decision_on(application),
        allowed=allowed(application, account, evidence),
    )


def allowed(application: Application, account: Account, evidence: Sequence[Evidence] = ()) -> Allowed:
    """Say what this account may do with this file now."""
    is_mine = application.with_whom_id == account.pk
    determiners = determiners_of(application) if may(account, Permission.DECIDE) else set()
    to_verify = [one for one in evidence if not one.is_verified and not one.is_own_copy]
    is_open = application.state in (State.FILED, State.WITH_EVALUATOR, State.AWAITING_ANSWER)
    return Allowed(
        take_up=application.state == State.FILED and may(account, Permission.TAKE_UP),
        determine=application.state == State.WITH_EVALUATOR and is_mine and may(account, Permission.DETERMINE),
        verify=is_open and may(account, Permission.VERIFY_EVIDENCE),
        verify_many=len(to_verify) if is_open and may(account, Permission.VERIFY_EVIDENCE) else 0,
        decide=application.state == State.DETERMINED and may(account, Permission.DECIDE),
        give=is_open and may(account, Permission.REASSIGN),
        is_determiner=account.pk in determiners,
    )
