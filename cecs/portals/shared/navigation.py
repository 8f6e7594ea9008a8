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
    current: str  # "page" on the page itself, "true" on those below it


PUBLIC = (
    ("educator:self_check", _("Check what you need")),
    ("public:search", _("Look up an educator")),
    ("public:verify_ask", _("Verify a certificate")),
    ("public:law", _("The law")),
)
STAFF = frozenset({Role.CLERK, Role.EVALUATOR, Role.SUPERVISOR})
WAYS: tuple[tuple[frozenset[Role], str, Any], ...] = (  # for whom, where to, how it is called
    (frozenset({Role.EVALUATOR, Role.SUPERVISOR}), "desk:queue", _("Applications")),
    (frozenset({Role.SUPERVISOR}), "desk:decisions", _("Decisions")),
    (frozenset({Role.SUPERVISOR}), "desk:orders", _("Standing orders")),
    (frozenset({Role.CLERK}), "clerk:home", _("Official notices")),
    (frozenset({Role.CLERK}), "clerk:mail", _("Mail")),
    (frozenset({Role.CLERK}), "clerk:scores", _("Score files")),
    (frozenset({Role.CASHIER}), "cashier:day", _("The day's ledger")),
    (frozenset({Role.CASHIER}), "cashier:deposits", _("Checks by mail")),
    (frozenset({Role.CASHIER, Role.SUPERVISOR}), "cashier:refunds", _("Refunds")),
    (STAFF, "desk:tasks", _("Tasks")),
    (frozenset({Role.CLERK, Role.SUPERVISOR}), "desk:notices", _("Notices")),
    (frozenset({Role.EMPLOYING_AGENT}), "employer:home", _("Meal sites")),
    (frozenset({Role.NUTRITION}), "nutrition:home", _("Emergency meals")),
    (frozenset({Role.PREPARER}), "preparer:home", _("Recommendations")),
    (frozenset({Role.EDUCATOR}), "educator:home", _("My certification")),  # last: everyone on the staff is one too
)


def links_for(request: HttpRequest) -> tuple[Link, ...]:
    """Give the links in their order; a screen that is not installed is left out."""
    roles = roles_here(request)
    own = [(name, words) for whose, name, words in WAYS if whose & roles]
    wanted = [*own, ("public:search", _("Look up an educator"))] if own else list(PUBLIC)
    places = [(words, address) for name, words in wanted if (address := _address(name))]
    here = max((address for _words, address in places if request.path.startswith(address)), key=len, default="")
    return tuple(Link(words, address, _current(request.path, address, here)) for words, address in places)


def first_screen(roles: frozenset[Role]) -> str:
    """Give the address where the work of these roles begins; an educator's is the last choice."""
    theirs = (name for whose, name, _words in WAYS if whose & roles)
    return next(filter(None, map(_address, theirs)), reverse("public:home"))


def _current(path: str, address: str, here: str) -> str:
    if address != here:
        return ""
    return "page" if path == address else "true"


def _address(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
