"""A checklist in the order in which a person wants to read it: what is missing, what a person looks at, what is met."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from cecs.eligibility.explain import Line

GROUPS: tuple[tuple[Any, frozenset[str]], ...] = (
    (_("Still missing"), frozenset({"not-met", "not-shown"})),
    (_("A person must look at this"), frozenset({"needs-review"})),
    (_("Met, or not asked of you"), frozenset({"met", "waived", "deferred"})),
)


@dataclass(frozen=True, slots=True)
class Group:
    """Some lines of a checklist, and what is true of them."""

    title: Any
    lines: tuple[Line, ...]


def grouped(lines: Iterable[Line]) -> list[Group]:
    """Put the lines of a checklist together by their answer; what does not apply is left out."""
    every = tuple(lines)
    groups = [Group(title, tuple(line for line in every if line.answer in answers)) for title, answers in GROUPS]
    return [group for group in groups if group.lines]
