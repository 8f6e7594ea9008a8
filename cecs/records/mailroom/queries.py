"""Readings of the mail: what lies on the unmatched desk, what came for a person, who had a piece in hand."""

from datetime import date

from django.db.models import Count, Prefetch, Q, QuerySet

from cecs.records.educators.models import Educator, Name
from cecs.records.mailroom.models import CoverSheet, Custody, Envelope, MailPiece, ScanBatch
from cecs.records.mailroom.states import Place, ScanState


def known() -> QuerySet[MailPiece]:
    """Every piece, with its envelope, its owner and its scan at hand."""
    names = Prefetch("educator__names", Name.objects.order_by("since", "pk"))
    return MailPiece.objects.select_related("envelope", "educator__account", "document").prefetch_related(names)


def by_key(key: str) -> MailPiece | None:
    """The piece with a key."""
    return known().filter(key=key).first()


def unmatched() -> QuerySet[MailPiece]:
    """What nobody is known to own yet, the longest waiting first."""
    return known().filter(place=Place.UNMATCHED).order_by("registered_at", "pk")


def next_unmatched(after: MailPiece) -> MailPiece | None:
    """The next piece on the unmatched desk: the one after this, or else the first that waits."""
    waiting = unmatched().exclude(pk=after.pk)
    return waiting.filter(pk__gt=after.pk).first() or waiting.first()


def pieces_of(envelope: Envelope) -> list[MailPiece]:
    """What was in an envelope, in the order it was registered."""
    return list(known().filter(envelope=envelope).order_by("pk"))


def mail_of(educator: Educator) -> list[MailPiece]:
    """What came for a person and what went back to them, the latest first."""
    return list(known().filter(educator=educator).order_by("-registered_at", "-pk"))


def mail_for(educator: Educator, for_application: str) -> list[MailPiece]:
    """What came by mail for one application, or for the person without naming any, the latest first."""
    about = Q(for_application=for_application) | Q(for_application="")
    return list(known().filter(about, educator=educator).order_by("-registered_at", "-pk"))


def trail_of(piece: MailPiece) -> list[Custody]:
    """Who had a piece in hand, in order."""
    return list(piece.custody.order_by("at", "pk"))


def envelope_by_key(key: str) -> Envelope | None:
    """The envelope with a key."""
    return Envelope.objects.select_related("opened_by").filter(key=key).first()


def envelopes_on(day: date) -> QuerySet[Envelope]:
    """The envelopes received on a day, the latest first, each with how many pieces it held and how many wait."""
    waiting = Count("pieces", filter=Q(pieces__place=Place.UNMATCHED))
    opened = Envelope.objects.filter(received_on=day).annotate(held=Count("pieces"), waiting=waiting)
    return opened.order_by("-opened_at", "-pk")


def how_many_unmatched() -> int:
    """How many pieces lie on the unmatched desk."""
    return MailPiece.objects.filter(place=Place.UNMATCHED).count()


def sheet_numbered(number: str) -> CoverSheet | None:
    """The cover sheet with a code."""
    return CoverSheet.objects.select_related("educator__account").filter(number=number.strip().upper()).first()


def batch_by_key(key: str) -> ScanBatch | None:
    """The batch of scans with a key."""
    return ScanBatch.objects.select_related("envelope__opened_by", "document").filter(key=key).first()


def batches_to_read() -> QuerySet[ScanBatch]:
    """Batches that wait to be taken apart, the oldest first."""
    open_ones = ScanBatch.objects.filter(state__in=(ScanState.WAITING, ScanState.READING))
    return open_ones.select_related("envelope__opened_by", "document").order_by("pk")
