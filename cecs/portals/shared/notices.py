"""The notices at the top of a page: those meant for this page and this reader, in the reader's language."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.translation import get_language

from cecs.portals.shared.access import roles_here
from cecs.records.accounts.roles import Role
from cecs.records.notices.publishing import published
from cecs.records.notices.queries import Shown
from cecs.records.notices.states import Audience, Place

_PLACES = (
    ("/look-up/", Place.LOOK_UP),
    ("/law/", Place.LAW),
    ("/covered/", Place.LAW),
    ("/meals/", Place.MEALS),
    ("/my/", Place.APPLY),
    ("/check/", Place.APPLY),
)
_UNDER_WAY = "/my/applications/"  # a notice about a stage of processing stands there too
_ALERTS = {"info": "info", "warning": "warning", "emergency": "emergency"}
_STAFF = {Role.CLERK, Role.EVALUATOR, Role.SUPERVISOR, Role.CASHIER, Role.AUDITOR, Role.NUTRITION}
_INSTITUTIONS = {Role.PREPARER, Role.EMPLOYING_AGENT}


@dataclass(frozen=True, slots=True)
class NoticeWords:
    """One notice as this reader reads it."""

    key: str
    kind: str
    title: str
    text: str
    rests_on: str
    link: str


def notices_here(request: HttpRequest) -> list[NoticeWords]:
    """Give the notices for a page. Asks the database nothing."""
    standing = list(published())
    if not standing:
        return []
    place, readers = _place(request.path), _audiences(request)
    is_under_way = request.path.startswith(_UNDER_WAY)
    return [words_of(one) for one in standing if one.stands_on(place, readers) or (one.stage and is_under_way)]


def words_of(shown: Shown) -> NoticeWords:
    """Put a notice into the reader's language."""
    language = get_language() or "en"
    return NoticeWords(
        key=shown.key,
        kind=_ALERTS[shown.severity],
        title=shown.titles.get(language) or shown.titles["en"],
        text=shown.texts.get(language) or shown.texts["en"],
        rests_on=shown.rests_on,
        link=shown.link,
    )


def notices_mark() -> tuple[tuple[str, int], ...]:
    """Give a mark that moves whenever a notice does: what a kept page stands on."""
    return tuple((one.key, one.version) for one in published())


def _place(path: str) -> str:
    return Place.HOME if path == "/" else next((place for start, place in _PLACES if path.startswith(start)), "")


def _audiences(request: HttpRequest) -> set[str]:
    roles = roles_here(request)
    audiences = {Audience.EDUCATORS} if Role.EDUCATOR in roles else set()
    audiences |= {Audience.STAFF} if roles & _STAFF else set()
    audiences |= {Audience.INSTITUTIONS} if roles & _INSTITUTIONS else set()
    return {str(one) for one in audiences}
