"""When to expect a decision: a range worked out from this office's own decisions, by kind and by month of filing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import quantiles

from django.utils import timezone
from django.utils.dates import MONTHS
from django.utils.translation import gettext as _

from cecs.portals.educator.showing.rows import day
from cecs.portals.educator.showing.titles import TITLES
from cecs.records.applications.models import Application
from cecs.records.applications.queries import Waited, waits_of
from cecs.values import clock

FEWEST = 5  # decisions below this many say nothing of the next
YEARS = 2  # older ones no longer tell how the office works
TENTHS = 10
EARLY, LATE = 1, 7  # of the nine cuts into tenths: two in ten are decided before, two in ten after


@dataclass(frozen=True, slots=True)
class Expected:
    """A range of days in which most decisions of the kind fall, and on how many it rests."""

    words: str
    rests_on: str


def expected(application: Application) -> Expected | None:
    """Give the range for one filing; none where the office has decided too few to tell."""
    if application.filed_at is None or not application.is_in_flight:
        return None
    filed = timezone.localtime(application.filed_at).date()
    waited = waits_of(application.kind, since=clock.today() - timedelta(days=365 * YEARS))
    of_month = [one for one in waited if one.filed_on.month == filed.month]
    taken = of_month if len(of_month) >= FEWEST else waited
    if len(taken) < FEWEST:
        return None
    early, late = _range(taken)
    told = {
        "count": len(taken),
        "kind": TITLES.get(application.kind, application.kind),
        "month": MONTHS[filed.month],
    }
    rests_on = (
        _("Worked out from %(count)s decisions on this kind of request, filed in %(month)s.")
        if taken is of_month
        else _("Worked out from %(count)s decisions on this kind of request in the last two years.")
    )
    return Expected(_words(filed + timedelta(days=early), filed + timedelta(days=late)), rests_on % told)


def _range(waited: Sequence[Waited]) -> tuple[int, int]:
    cuts = quantiles([one.days for one in waited], n=TENTHS, method="inclusive")
    return round(cuts[EARLY]), round(cuts[LATE])


def _words(first: date, last: date) -> str:
    if last < clock.today():
        return _("Most requests like yours were decided by %(day)s. Yours takes longer than usual.") % {
            "day": day(last)
        }
    if first == last:
        return _("You can expect the decision about %(day)s.") % {"day": day(last)}
    return _("You can expect the decision between %(first)s and %(last)s.") % {"first": day(first), "last": day(last)}
