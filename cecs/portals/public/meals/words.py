"""What a family is told about a site: the reason in a sentence, and the days and hours in words."""

from collections.abc import Iterable
from datetime import time
from typing import Any

from django.utils.dates import WEEKDAYS
from django.utils.formats import time_format
from django.utils.translation import gettext, pgettext
from django.utils.translation import gettext_lazy as _

from cecs.records.meals.answers import Verdict, Why

WHY: dict[Why, Any] = {
    Why.STUDENT: _("Your child goes to a school of a district that this site serves."),
    Why.HOUSEHOLD: _("A child you live with goes to a school of a district that this site serves."),
    Why.ANY_CHILD: _("Any child of 18 or younger may eat here. You need not live in the town."),
    Why.NOT_STATED: _("Nobody stated who may eat here. Call the district before you go."),
    Why.OTHER_DISTRICT: _("This site serves students of other districts, and the children they live with."),
    Why.TOO_OLD: _("This program is for children of 18 or younger."),
    Why.NOT_SERVING: _("This site does not serve on that date."),
    Why.CLOSED_THAT_DAY: _("Your child may eat here, but not on that day of the week."),
    Why.DAYS_NOT_KNOWN: _("Your child may eat here, but the days were not stated. Call the district before you go."),
    Why.FOUND_CLOSED: _("Somebody looked and found this site closed."),
    Why.STALE: _("Nobody has looked at this site for a long time. Call the district before you go."),
}
VERDICTS: dict[Verdict, Any] = {
    Verdict.MAY: _("Your child may eat here"),
    Verdict.CALL_FIRST: _("Call first"),
    Verdict.NOT_TODAY: _("Not on this day"),
    Verdict.MAY_NOT: _("Not for this child"),
}
MEALS = {"breakfast": _("breakfast"), "lunch": _("lunch"), "supper": _("supper"), "snack": _("snack")}
WORKDAYS = [0, 1, 2, 3, 4]
WEEK = [0, 1, 2, 3, 4, 5, 6]


def days_words(days: Iterable[int]) -> str:
    """Say on which days of the week a site serves."""
    listed = list(days)
    if not listed:
        return gettext("Days not stated")
    if listed == WORKDAYS:
        return gettext("Monday to Friday")
    if listed == WEEK:
        return gettext("Every day")
    return ", ".join(str(WEEKDAYS[day]) for day in listed)


def hours_words(hours: Iterable[Iterable[str]], words: str) -> str:
    """Say at what hours: as the source said it, where it is not plain hours."""
    if words:
        return words
    spans = [" – ".join(time_format(time.fromisoformat(one)) for one in span) for span in hours]
    return pgettext("between two spans of hours", " and ").join(spans) or gettext("Hours not stated")


def meals_words(meals: Iterable[str]) -> str:
    """Say which meals, where it is known."""
    return ", ".join(str(MEALS.get(one, one)) for one in meals)
