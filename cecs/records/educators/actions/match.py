"""A person who signed in for the first time is found in the records, or entered, or looked at by staff.

The same: EIN or social security number with the birth date; or exactly the name and birth date of one record that
a college entered for its candidate and that nobody signs in to. A name and a birth date are no secret: they never
open a record of the register by themselves.
Maybe: anything that may be the same person. Nobody is entered twice in silence: staff look, and the account waits.
New: nobody in the records is like this person.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.numbering import hold_series
from cecs.records.educators import queries
from cecs.records.educators.entering import enter
from cecs.records.educators.errors import NotANameError
from cecs.records.educators.identifiers import SERIES
from cecs.records.educators.joining import join
from cecs.records.educators.likeness import Told, any_nearly, exactly, may_be_the_same_day
from cecs.records.educators.models import Educator
from cecs.records.educators.spelling import folded
from cecs.records.vault.actions.keep_number import keep_number
from cecs.records.vault.queries import keeps_one, owner_of
from cecs.records.worklist.actions.open_task import open_task


class Outcome(StrEnum):
    """What was found."""

    SAME = "same"
    NEW = "new"
    MAYBE = "maybe"


@dataclass(frozen=True, slots=True)
class Matched:
    """What was found, and the record it is; none while staff look."""

    outcome: Outcome
    educator: Educator | None


@dataclass(frozen=True, slots=True)
class _Found:
    """One record that is this person, and why; or several that may be."""

    same: Educator | None = None
    rests_on: str = ""
    may_be: tuple[Educator, ...] = ()


def match_person(
    account: Account, *, given: str, family: str, born_on: date, ein: str = "", ssn: str = "", middle: str = ""
) -> Matched:
    """Match the person behind an account to a record, or enter them, or open a task and let them wait."""
    if matched := _already(account):
        return matched
    acting_as = require(account, Permission.SEE_OWN, whose=account)
    if not folded(given + family):
        raise NotANameError("A name has at least one letter in it.")
    told = Told(given=given, family=family, born_on=born_on, middle=middle)
    with transaction.atomic():
        hold_series(SERIES)  # two people are never matched at once: the second sees what the first entered
        if matched := _already(account):
            return matched
        found = _by_identifier(told, ein, ssn) or _by_name(told, ein, ssn)
        if found.may_be:
            return _let_staff_look(account, told, ein, found.may_be)
        educator = _enter_or_join(account, told, found, acting_as)
        if ssn and not keeps_one(educator.key):
            keep_number(ssn, owner=educator.key, actor=str(account), acting_as=acting_as)
    return Matched(Outcome.SAME if found.same else Outcome.NEW, educator)


def _already(account: Account) -> Matched | None:
    if theirs := queries.educator_of(account):
        return Matched(Outcome.SAME, theirs)
    return Matched(Outcome.MAYBE, None) if queries.waiting_match(account) else None


def _enter_or_join(account: Account, told: Told, found: _Found, acting_as: str) -> Educator:
    if found.same:
        return join(found.same, account, actor=str(account), acting_as=acting_as, rests_on=found.rests_on)
    return enter(
        told, told.born_on, actor=_told_name(told), acting_as=acting_as, account=account, language=account.language
    )


def _told_name(told: Told) -> str:
    """Give the name as the person told it."""
    return " ".join(part for part in (told.given, told.middle, told.family) if part)


def _by_identifier(told: Told, ein: str, ssn: str) -> _Found | None:
    """Look for the record an identifier names. Whatever does not fit is for a person to see."""
    named: dict[int, tuple[Educator, str]] = {}
    if ein and (holder := queries.by_number(ein)):
        named[holder.pk] = (holder, "EIN and birth date")
    if ssn and (owner := owner_of(ssn)) and (kept := queries.by_key(owner)):
        named.setdefault(kept.pk, (kept, "social security number and birth date"))
    if not named:
        return None
    educator, rests_on = next(iter(named.values()))
    fits = len(named) == 1 and educator.born_on == told.born_on and educator.account is None
    if fits and not _speaks_against(educator, ein, ssn):
        return _Found(same=educator, rests_on=rests_on)
    return _Found(may_be=tuple(educator for educator, _ in named.values()))


def _by_name(told: Told, ein: str, ssn: str) -> _Found:
    """Look for records that go by the name, or nearly, with that birth date, or nearly."""
    same_day = list(queries.born_on(told.born_on))
    exact = [educator for educator in same_day if any(exactly(told, name) for name in educator.names.all())]
    near = [educator for educator in same_day if any_nearly(told, educator.names.all())]
    if len(exact) == 1 and queries.is_candidate(exact[0]) and not _speaks_against(exact[0], ein, ssn):
        return _Found(same=exact[0], rests_on="name and birth date")
    namesakes = [
        educator
        for educator in queries.named_exactly(*told.names)
        if educator.born_on is None or may_be_the_same_day(educator.born_on, told.born_on)
    ]
    return _Found(may_be=tuple({educator.pk: educator for educator in exact + near + namesakes}.values()))


def _speaks_against(educator: Educator, ein: str, ssn: str) -> bool:
    """Say whether an identifier the person gave is not the one this record has."""
    other_ein = bool(ein) and queries.by_number(ein) != educator
    other_ssn = bool(ssn) and keeps_one(educator.key) and owner_of(ssn) != educator.key
    return other_ein or other_ssn


def _let_staff_look(account: Account, told: Told, ein: str, may_be: tuple[Educator, ...]) -> Matched:
    open_task(
        queries.MAYBE_SAME,
        account.key,
        words=f"{_told_name(told)} signed in for the first time and may be known already.",
        actor=_told_name(told),
        given=told.given,
        middle=told.middle,
        family=told.family,
        born_on=told.born_on,
        ein=ein,
        may_be=[educator.number for educator in may_be],
    )
    return Matched(Outcome.MAYBE, None)
