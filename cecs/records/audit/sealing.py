"""The hash that a seal is: over rows in order, chained to the seal before, under a key the database does not hold."""

import hashlib
import hmac
import json
from collections.abc import Iterable

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder

from cecs.records.audit.models import HistoryRow


def sealed(rows: Iterable[HistoryRow], before: str) -> tuple[str, int]:
    """Give the digest over these rows and the digest before, and how many rows it covers."""
    running = hmac.new(settings.SEAL_KEY.encode(), before.encode(), hashlib.sha256)
    count = 0
    for row in rows:
        running.update(_as_bytes(row))
        count += 1
    return running.hexdigest(), count


def _as_bytes(row: HistoryRow) -> bytes:
    told = [
        row.pk,
        row.kind,
        row.at.timestamp(),
        row.subject,
        row.actor,
        row.acting_as,
        row.carries,
        row.deed,
        row.door,
    ]
    return json.dumps(told, sort_keys=True, cls=DjangoJSONEncoder).encode() + b"\n"
