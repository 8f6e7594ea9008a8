"""The operator loads notices of the past with all their wordings, as sources tell of them: for the archive."""

import hashlib
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.db import transaction

from cecs.records.audit.models import HistoryRow
from cecs.records.audit.record import record
from cecs.records.notices.models import Notice
from cecs.values import clock

Given = Mapping[str, Any]


def load_notices(given: Given) -> int:
    """Load notices as `rulebooks/…/public/notices.yaml` holds them; loaded again, nothing changes. Gives how many."""
    for one in given["notices"]:
        subject = hashlib.sha256(str(one).encode()).hexdigest()[:32]
        if not HistoryRow.objects.filter(kind="notice.loaded", subject=subject).exists():
            _load(one, subject)
    return len(given["notices"])


def _load(one: Given, subject: str) -> None:
    with transaction.atomic():
        last_day = one["last_day"]
        notice = Notice.objects.create(
            audience=one["audience"],
            severity=one["severity"],
            pages=list(one["pages"]),
            since=one["wordings"][0]["since"],
            until=last_day + timedelta(days=1),
            review_by=last_day,
            because=one.get("because", ""),
        )
        for version, words in enumerate(one["wordings"], start=1):
            notice.wordings.create(
                version=version,
                since=words["since"],
                titles=dict(words["title"]),
                texts=dict(words["text"]),
                rests_on=words.get("rests_on", ""),
                link=words.get("link", ""),
                signed_at=clock.now(),
            )
        record(
            "notice.loaded",
            subject=subject,
            actor="operator at the console",
            acting_as="operator",
            notice=notice.key,
            wordings=len(one["wordings"]),
        )
