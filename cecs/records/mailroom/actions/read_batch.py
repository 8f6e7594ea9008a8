"""A batch of scans is taken apart: what lies under a cover sheet is filed by itself, the rest waits for a clerk.

Part after part, each in a transaction of its own: killed anywhere, it goes on where it was, and files nothing twice.
"""

from django.db import transaction
from django.db.models import Count, Q

from cecs.records.audit.record import one_deed, record
from cecs.records.documents.actions.keep_made import keep_made
from cecs.records.documents.models import DocumentState
from cecs.records.documents.queries import readable
from cecs.records.mailroom.custody import handled
from cecs.records.mailroom.errors import Unreadable
from cecs.records.mailroom.handing import given_to
from cecs.records.mailroom.models import CoverSheet, MailPiece, ScanBatch
from cecs.records.mailroom.queries import sheet_numbered
from cecs.records.mailroom.registering import Seen, registered
from cecs.records.mailroom.scanning.pages import Pages, opened
from cecs.records.mailroom.scanning.parts import Part, next_part
from cecs.records.mailroom.states import MONEY, Because, Handled, MailKind, ScanState

BY, AS = "CECS", "system"
_TRANSCRIPT = ("transcript", "expediente académico", "certificado de estudios")
_SCORES = ("score report", "praxis", "test taker")


def read_batch(batch: ScanBatch, *, at_most: int = 20) -> ScanBatch:
    """Take so many parts more from a batch. No permission is asked: a clerk dropped it. Read once, it stays read."""
    batch.refresh_from_db()
    if batch.state in (ScanState.DONE, ScanState.REFUSED):
        return batch
    if batch.document.state == DocumentState.REFUSED:
        return _ended(batch, ScanState.REFUSED, batch.document.reason)
    if not batch.document.is_clean:
        return batch
    try:
        with readable(batch.document) as file, opened(file.read(), batch.document.media_type) as pages:
            ScanBatch.objects.filter(pk=batch.pk).update(state=ScanState.READING, pages=len(pages))
            for _part in range(at_most):
                if batch.pages_done >= len(pages):
                    break
                _take(batch, pages)
    except Unreadable as wrong:
        return _ended(batch, ScanState.REFUSED, str(wrong))
    batch.refresh_from_db()
    return _ended(batch, ScanState.DONE, "") if batch.pages_done >= batch.pages else batch


def _take(batch: ScanBatch, pages: Pages) -> None:
    """Take the part that begins where the last one ended."""
    part = next_part(pages, batch.pages_done, each_page=batch.each_page)
    with transaction.atomic(), one_deed():
        waits = ScanBatch.objects.filter(pk=batch.pk, pages_done=part.first)
        if not waits.update(pages_done=part.after):
            batch.refresh_from_db()  # another worker took it
            return
        if not part.is_empty:
            _register(batch, part, pages.part(part.first, part.after))
    batch.pages_done = part.after


def _register(batch: ScanBatch, part: Part, pdf: bytes) -> None:
    sheet = sheet_numbered(part.sheet) if part.sheet else None
    document = keep_made(pdf, name=f"{batch.envelope.number}-{part.first + 1}.pdf")
    kind = sheet.kind if sheet else _kind_of(part.text)
    piece = registered(
        batch.envelope,
        kind,
        _seen(part, sheet),
        by=BY,
        acting_as=AS,
        once=f"{batch.key}-{part.first}",
        document=document,
    )
    if part.text:
        handled(piece, Handled.READ, by=BY)
    if sheet and kind not in MONEY:  # of money, a clerk first writes down how much it is
        given_to(
            piece,
            sheet.educator,
            for_application=sheet.for_application,
            rests_on=str(Because.SHEET),
            by=BY,
            acting_as=AS,
        )


def _seen(part: Part, sheet: CoverSheet | None) -> Seen:
    if sheet is None:
        return Seen(text_on_it=part.text, words=part.sheet)
    return Seen(number_on_it=sheet.for_application or sheet.educator.number, words=sheet.number)


def _kind_of(text: str) -> MailKind:
    """Guess what a page is, from its words; a clerk may say otherwise."""
    lowered = text.lower()
    if any(words in lowered for words in _TRANSCRIPT):
        return MailKind.TRANSCRIPT
    return MailKind.SCORE_REPORT if any(words in lowered for words in _SCORES) else MailKind.OTHER


def _ended(batch: ScanBatch, state: ScanState, reason: str) -> ScanBatch:
    """Say how it ended, once."""
    pieces = MailPiece.objects.filter(envelope=batch.envelope)
    counted = pieces.aggregate(all=Count("pk"), by_sheet=Count("pk", filter=Q(rests_on=Because.SHEET)))
    with transaction.atomic():
        going = ScanBatch.objects.filter(pk=batch.pk, state__in=(ScanState.WAITING, ScanState.READING))
        if going.update(state=state, reason=reason[:254]):
            record(
                "mail.batch-read",
                subject=batch.envelope.number,
                actor=BY,
                acting_as=AS,
                envelope=batch.envelope.number,
                pages=batch.pages,
                pieces=counted["all"],
                by_sheet=counted["by_sheet"],
            )
    batch.refresh_from_db()
    return batch
