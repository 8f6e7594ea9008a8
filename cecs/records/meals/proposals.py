"""What a district proposes for one site, as it is typed in a form or read from a row of a file."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cecs.records.meals.models import MealCategory

MOST_DAYS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One site, whom it serves, on which days and at what hours. Days count from Monday, 0."""

    town: str
    name: str
    category: MealCategory
    since: date
    until: date | None = None
    address: str = ""
    postal_code: str = ""
    is_mobile: bool = False
    districts: tuple[str, ...] = ()
    days: tuple[int, ...] = ()
    hours: tuple[tuple[str, str], ...] = field(default=())
    collector: str = ""
    note: str = ""

    def problems(self) -> Iterator[str]:
        """Say what is wrong with it, each with how to put it right."""
        if not self.town.strip() or not self.name.strip():
            yield _("Give the town and the name of the site.")
        if self.category == MealCategory.LIMITED and not self.districts:
            yield _("A limited site names the districts whose students it serves: add at least one.")
        if self.category == MealCategory.NOT_STATED:
            yield _("Say who may eat here: students of named districts, or any child.")
        if self.until is not None and self.until <= self.since:
            yield _("The last day lies before the first, %(day)s: change one of them.") % {
                "day": date_format(self.since)
            }
        if not self.days or not set(self.days) <= set(range(MOST_DAYS)):
            yield _("Choose at least one day of the week.")
        if not self.hours or not all(_in_order(*one) for one in self.hours):
            yield _("Give the hours as two times in order, for example 11:00 and 12:30.")


def _in_order(opens: str, closes: str) -> bool:
    try:
        return time.fromisoformat(opens) < time.fromisoformat(closes)
    except ValueError:
        return False
