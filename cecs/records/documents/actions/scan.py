"""A quarantined document is scanned. Clean: it may be opened. Infected: its bytes are put out of reach.

A scanner that does not answer decides nothing: the document stays where it is, and the job asks again.
"""

from django.db import transaction

from cecs.records.audit.record import record
from cecs.records.documents import storage
from cecs.records.documents.models import Document, DocumentState
from cecs.records.documents.scanner import Scanner, scanner
from cecs.values import clock


def scan_document(document: Document, *, by: Scanner | None = None) -> Document:
    """Ask the scanner about a document, once; raises ScannerSilent when there is no answer."""
    document.refresh_from_db()
    if document.state != DocumentState.QUARANTINED:
        return document
    with storage.take(document.sha256) as content:
        virus = (by or scanner()).virus_in(content)
    with transaction.atomic():
        if virus:
            _refuse(document.sha256, virus)
        else:
            _write(document, DocumentState.CLEAN, "")
    if virus:
        storage.remove(document.sha256)
    document.refresh_from_db()
    return document


def _refuse(digest: str, virus: str) -> None:
    """Refuse every document with these bytes, whoever sent it and however it was found before."""
    for same in Document.objects.filter(sha256=digest).exclude(state=DocumentState.REFUSED):
        _write(same, DocumentState.REFUSED, virus[:254])


def _write(document: Document, state: DocumentState, reason: str) -> None:
    went = Document.objects.filter(pk=document.pk, state=document.state).update(
        state=state, reason=reason, scanned_at=clock.now()
    )
    if went:
        record(
            "document.scanned",
            subject=document.key,
            actor="virus scanner",
            acting_as="system",
            sha256=document.sha256,
            state=state,
            reason=reason,
        )
