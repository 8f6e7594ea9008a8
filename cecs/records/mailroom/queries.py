"""Readings of the mail: what lies on the unmatched desk, what came for a person, who had a piece in hand."""

from datetime import date

from django.db.models import Count, Prefetch, Q, QuerySet

from cecs.records.educators.models import Educator, Name
from cecs.records.educators.spelling import folded
from cecs.records.mailroom.models import CoverSheet, Custody, Envelope, MailPiece, ScanBatch, ScoreFile, ScoreRow
from cecs.records.mailroom.states import Place, RowState, ScanState


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


def score_files() -> QuerySet[ScoreFile]:
    """Every file of scores, the latest first."""
    return ScoreFile.objects.select_related("document", "taken_by").order_by("-pk")


def score_file_by_key(key: str) -> ScoreFile | None:
    """The file of scores with a key."""
    return score_files().filter(key=key).first()


def score_files_to_load() -> QuerySet[ScoreFile]:
    """Files of scores that wait to be loaded, the oldest first."""
    going = (ScanState.WAITING, ScanState.READING)
    return score_files().filter(state__in=going, undone_at=None).order_by("pk")


def counted_rows(score_file: ScoreFile) -> dict[str, int]:
    """How many lines of a file came to what."""
    rows = ScoreRow.objects.filter(file=score_file).values_list("state").annotate(many=Count("pk"))
    return dict(rows.order_by("state"))


def rows_of(score_file: ScoreFile, state: str) -> QuerySet[ScoreRow]:
    """The lines of a file that came to one thing, in order."""
    return ScoreRow.objects.filter(file=score_file, state=state).order_by("line")


def unclaimed_scores(family: str = "") -> QuerySet[ScoreRow]:
    """Scores that nobody was for sure, by family name; of names that begin so, where one is asked for."""
    waiting = ScoreRow.objects.filter(state=RowState.UNMATCHED).select_related("file")
    asked = waiting.filter(family__istartswith=family) if family else waiting
    return asked.order_by("family", "pk")


def unclaimed_score(number: int) -> ScoreRow | None:
    """One score that waits to be claimed."""
    return ScoreRow.objects.filter(state=RowState.UNMATCHED, pk=number).select_related("file").first()


def may_hold_scores_for(educator: Educator) -> bool:
    """Say whether a score waits that may be this person's: the same birth date, and a family name of theirs."""
    if educator.born_on is None:
        return False
    waiting = ScoreRow.objects.filter(state=RowState.UNMATCHED, born_on=educator.born_on)
    families = {folded(family) for family in waiting.values_list("family", flat=True)[:100]}
    return any(name.folded_family in families for name in educator.names.all())
