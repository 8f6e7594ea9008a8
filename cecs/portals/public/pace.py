"""Slow down whoever asks far more than a person would: the register is for looking up, not for copying.

Whoever wants all public fields takes the open data file.
"""

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest

_MINUTE = 60


def asks_too_much(request: HttpRequest) -> bool:
    """Count this question, and tell whether its address asked too many within a minute."""
    counted = f"look-up:{request.META.get('REMOTE_ADDR', '')}"
    cache.add(counted, 0, _MINUTE)
    try:
        return int(cache.incr(counted)) > settings.SEARCHES_PER_MINUTE
    except ValueError:  # it ran out between the two lines
        return False
