"""The links at the top of every page, by what the signed-in person does here."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

from cecs.portals.shared.access import roles_here
from cecs.records.accounts.roles import Role


@dataclass(frozen=True, slots=True)
class Link:
    """One link of the navigation."""

    words: Any
    address: str
    is_here: bool


PUBLIC = (
    ("public:home", _("Home")),
    ("public:search", _("Look up an educator")),
    ("public:verify_ask", _("Verify a certificate")),
)
BY_ROLE: tuple[tuple[Role, str, Any], ...] = (
    (Role.EDUCATOR, "educator:home", _("My certification")),
    (Role.EVALUATOR, "desk:queue", _("Applications")),
    (Role.SUPERVISOR, "desk:decisions", _("Decisions")),
    (Role.CLERK, "clerk:home", _("Notices and tasks")),
    (Role.PREPARER, "preparer:home", _("Recommendations")),
)


def links_for(request: HttpRequest) -> tuple[Link, ...]:
    """Give the links in their order; a screen that is not installed is left out."""
    roles = roles_here(request)
    wanted = [(name, words) for role, name, words in BY_ROLE if role in roles]
    if not wanted:
        wanted = [*PUBLIC, ("educator:self_check", _("Check what you need"))]
    else:
        wanted.append(("public:search", _("Look up an educator")))
    places = [(words, _address(name)) for name, words in wanted]
    return tuple(Link(words, address, request.path == address) for words, address in places if address)


def _address(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def first_screen(roles: frozenset[Role]) -> str:
    """Give the address where the work of these roles begins; an educator's is the last choice."""
    staff_first = [name for role, name, _words in reversed(BY_ROLE) if role in roles]
    return next(filter(None, map(_address, staff_first)), reverse("public:home"))
