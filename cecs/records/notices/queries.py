"""Readings of the notices."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, Q, QuerySet

from cecs.records.notices.models import Notice, Wording
from cecs.records.notices.states import Audience, Place


@dataclass(frozen=True, slots=True)
class Shown:
    """One notice as it reads on a day."""

    key: str
    severity: str
    stage: str
    audience: str
    pages: tuple[str, ...]
    titles: dict[str, str]
    texts: dict[str, str]
    rests_on: str
    link: str
    since: date
    version: int

    def stands_on(self, page: str, audiences: Iterable[str]) -> bool:
        """Say whether it is shown on a page to somebody of these audiences."""
        is_for_them = self.audience == Audience.EVERYONE or self.audience in audiences
        return is_for_them and (Place.ALL in self.pages or page in self.pages)


def showing(on: date) -> list[Shown]:
    """Every notice that stands on a day in a signed wording, the most urgent and latest first. One query."""
    rows = Wording.objects.filter(
        Q(notice__until=None) | Q(notice__until__gt=on), notice__since__lte=on, since__lte=on, signed_at__isnull=False
    ).select_related("notice")
    latest: dict[int, Wording] = {}
    for row in rows.order_by("version"):
        latest[row.notice_id] = row
    return sorted((_shown(one) for one in latest.values()), key=_urgent_and_late)


def _shown(wording: Wording) -> Shown:
    notice = wording.notice
    return Shown(
        key=notice.key,
        severity=notice.severity,
        stage=notice.stage,
        audience=notice.audience,
        pages=tuple(notice.pages),
        titles=wording.titles,
        texts=wording.texts,
        rests_on=wording.rests_on,
        link=wording.link,
        since=wording.since,
        version=wording.version,
    )


def _urgent_and_late(one: Shown) -> tuple[int, int]:
    return (["emergency", "warning", "info"].index(one.severity), -one.since.toordinal())


def archive() -> QuerySet[Notice]:
    """Every notice that was ever signed and is for everyone, the latest first, its signed wordings at hand."""
    signed = Wording.objects.filter(signed_at__isnull=False).order_by("-version")
    ever = Notice.objects.filter(audience=Audience.EVERYONE, wordings__signed_at__isnull=False).distinct()
    return ever.prefetch_related(Prefetch("wordings", queryset=signed, to_attr="signed")).order_by("-since", "-pk")


def written() -> QuerySet[Notice]:
    """Every notice, the latest first, with all its wordings: for those who write and sign."""
    wordings = Wording.objects.select_related("written_by", "signed_by").order_by("-version")
    return Notice.objects.prefetch_related(Prefetch("wordings", queryset=wordings)).order_by("-since", "-pk")


def by_key(key: str) -> Notice | None:
    """The notice with a key, if there is one."""
    return written().filter(key=key).first()


def overdue(on: date) -> QuerySet[Notice]:
    """What stands on a day although nobody has looked at it since its day of review."""
    standing = Notice.objects.filter(Q(until=None) | Q(until__gt=on), since__lte=on, review_by__lt=on)
    return standing.filter(wordings__signed_at__isnull=False).distinct().order_by("review_by")
