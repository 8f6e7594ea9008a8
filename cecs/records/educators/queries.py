"""Readings of the people: whose record an account has, who is behind a number, who goes by a name."""

from datetime import date
from functools import reduce

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from cecs.records.accounts.models import Account
from cecs.records.accounts.roles import Role
from cecs.records.audit.queries import history_of
from cecs.records.educators.identifiers import same_identifier
from cecs.records.educators.models import Address, Educator, Name, Phone, SpellingKey
from cecs.records.educators.spelling import beyond, folded, spellings
from cecs.records.vault.models import PROPOSED
from cecs.records.vault.queries import last_four
from cecs.records.worklist.models import Task
from cecs.records.worklist.queries import open_task_about

MAYBE_SAME = "educator.maybe-same"
_MOST_FOUND = 50


def known() -> QuerySet[Educator]:
    """Every educator, with names and account at hand."""
    names = Prefetch("names", Name.objects.order_by("since", "pk"))
    return Educator.objects.select_related("account").prefetch_related(names)


def educator_of(account: Account) -> Educator | None:
    """The record that belongs to an account, if it has one."""
    return known().filter(account=account).first()


def by_number(number: str) -> Educator | None:
    """The educator with an EIN, however it was typed."""
    return known().filter(number=same_identifier(number)).first()


def by_key(key: str) -> Educator | None:
    """The educator with a key."""
    return known().filter(key=key).first()


def waiting_match(account: Account) -> Task | None:
    """The task in which staff look whether an account's person is known already."""
    return open_task_about(MAYBE_SAME, account.key)


def named_exactly(given: str, family: str) -> QuerySet[Educator]:
    """Educators that go or went by a name, folded."""
    theirs = Name.objects.filter(educator=OuterRef("pk"), folded_given=given, folded_family=family)
    return known().filter(Exists(theirs))


def is_candidate(educator: Educator) -> bool:
    """Say whether a college entered this record for somebody it prepared: nothing has been granted under it yet."""
    entered = history_of(educator.number).filter(kind="educator.entered", acting_as=Role.PREPARER)
    return educator.account is None and entered.exists()


def born_on(day: date) -> QuerySet[Educator]:
    """Educators with a birth date."""
    return known().filter(born_on=day)


def find_people(text: str) -> list[Educator]:
    """Find educators by EIN, or by parts of names: the beginning of a word is enough, and one slip is forgiven."""
    if any(sign.isdigit() for sign in text):
        return list(known().filter(number__startswith=same_identifier(text)).order_by("number")[:_MOST_FOUND])
    words = folded(text).split()
    if not words:
        return []
    found = reduce(lambda these, word: these.filter(_goes_by(word)), words, known())
    return sorted(found.order_by("number")[:_MOST_FOUND], key=lambda educator: _how_far(educator, words))


def address_on(educator: Educator, day: date) -> Address | None:
    """Where letters reached an educator on a day."""
    return next((kept for kept in educator.addresses.order_by("-pk") if kept.covers(day)), None)


def phone_on(educator: Educator, day: date) -> Phone | None:
    """The number an educator answered on a day."""
    return next((kept for kept in educator.phones.order_by("-pk") if kept.covers(day)), None)


def names_of(educator: Educator) -> list[Name]:
    """Every name an educator goes or went by, the latest first."""
    return list(educator.names.order_by("-since", "-pk"))


def addresses_of(educator: Educator) -> list[Address]:
    """Every address an educator has or had, the latest first."""
    return list(educator.addresses.order_by("-since", "-pk"))


def phones_of(educator: Educator) -> list[Phone]:
    """Every number an educator answers or answered, the latest first."""
    return list(educator.phones.order_by("-since", "-pk"))


def ssn_ending(educator: Educator) -> str:
    """The last four digits of the social security number on record; empty where none is."""
    return last_four(educator.key)


def proposed_ssn_ending(asked: str) -> str:
    """The last four digits of a number that was proposed; empty where none was."""
    return last_four(f"{PROPOSED}{asked}")


def _goes_by(word: str) -> Exists:
    begins = Q(spelling__gte=word, spelling__lt=beyond(word))
    slipped = Q(spelling__in=list(spellings(word)))
    return Exists(SpellingKey.objects.filter(begins | slipped, name__educator=OuterRef("pk")))


def _how_far(educator: Educator, words: list[str]) -> tuple[int, str]:
    """Put those whose names hold every word as it was typed before those found by a slip."""
    theirs = {part for name in educator.names.all() for part in f"{name.folded_family} {name.folded_given}".split()}
    return sum(word not in theirs for word in words), educator.printed_name
