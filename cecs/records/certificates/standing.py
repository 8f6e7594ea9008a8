"""What a holding is worth on a day: computed from its line and what changed it, never stored."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from cecs.records.certificates.models import Holding
from cecs.records.certificates.states import ChangeKind, StandingWord
from cecs.values.spans import Span

_TAKEN_AWAY = {
    ChangeKind.SUSPENSION: StandingWord.SUSPENDED,
    ChangeKind.REVOCATION: StandingWord.REVOKED,
    ChangeKind.SURRENDER: StandingWord.SURRENDERED,
}


class Change(Protocol):
    """What standing needs to know of a change."""

    @property
    def kind(self) -> str:
        """Which kind of change."""

    @property
    def since(self) -> date:
        """From which day."""

    @property
    def until(self) -> date | None:
        """Until which day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a holding is worth on one day."""

    word: StandingWord
    on: date
    since: date
    until: date | None  # the first day after, as moved by extensions
    endorsements: tuple[str, ...] = ()

    @property
    def is_in_force(self) -> bool:
        """Say whether its holder may serve under it."""
        return self.word in (StandingWord.IN_FORCE, StandingWord.IN_PROCESS)

    @property
    def expires_on(self) -> date | None:
        """The last day, as screens say it."""
        return Span(self.since, self.until).expires_on

    def authorizes(self, code: str) -> bool:
        """Say whether it lets its holder serve under an endorsement on that day."""
        return self.is_in_force and code in self.endorsements


def end_of(until: date | None, changes: Iterable[Change], on: date) -> date | None:
    """Give the first day after, as the extensions known on a day moved it."""
    moved = [change.until for change in changes if change.kind == ChangeKind.EXTENSION and change.since <= on]
    ends = [until, *moved]
    return None if None in ends else max(end for end in ends if end is not None)


def standing_word(
    since: date, until: date | None, changes: Sequence[Change], on: date, *, is_in_process: bool
) -> StandingWord:
    """Say in a word what a span with these changes is worth on a day."""
    taken = [
        change
        for change in changes
        if change.kind in _TAKEN_AWAY and change.since <= on and (change.until is None or on < change.until)
    ]
    if taken:
        return _TAKEN_AWAY[ChangeKind(max(taken, key=lambda change: change.since).kind)]
    if on < since:
        return StandingWord.NOT_YET
    if until is None or on < until:
        return StandingWord.IN_FORCE
    return StandingWord.IN_PROCESS if is_in_process else StandingWord.LAPSED


def standing(holding: Holding, on: date) -> Standing:
    """Say what a holding is worth on a day, as was known to the register by then."""
    changes = list(holding.changes.all())
    until = end_of(holding.until, changes, on)
    is_in_process = any(filing.covers(on) for filing in holding.timely_filings.all())
    return Standing(
        word=standing_word(holding.since, until, changes, on, is_in_process=is_in_process),
        on=on,
        since=holding.since,
        until=until,
        endorsements=tuple(sorted(held.code for held in holding.endorsements.all() if held.since <= on)),
    )
