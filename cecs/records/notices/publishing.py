"""What stands today, kept where every page can read it without asking the database.

Written anew after each act and at every round of the tick, so that a day that begins or ends is seen within a minute.
"""

from collections.abc import Iterable

from django.core.cache import cache

from cecs.records.notices.queries import Shown, showing
from cecs.values import clock

_KEY = "notices:showing"
_FOR_EVER = None


def publish() -> int:
    """Put what stands today where pages read it; gives how many notices that is."""
    standing = showing(clock.today())
    cache.set(_KEY, standing, _FOR_EVER)
    return len(standing)


def published() -> Iterable[Shown]:
    """Give what was last published; nothing where nothing ever was."""
    standing: list[Shown] = cache.get(_KEY) or []
    return standing
