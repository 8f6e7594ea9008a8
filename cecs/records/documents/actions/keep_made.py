"""A paper made here is kept: nobody sent it, so nothing in it needs a scan."""

from django.db import transaction

from cecs.records.audit.record import record
from cecs.records.documents import storage
from cecs.records.documents.models import Document, DocumentState
from cecs.values import clock


def keep_made(data: bytes, *, name: str, media_type: str = "application/pdf", by: str = "CECS") -> Document:
    """Keep what was made here. The same bytes under the same name are one document."""
    digest = storage.put(data)
    if kept := Document.objects.filter(sha256=digest, name=name, uploaded_by=None).first():
        return kept
    with transaction.atomic():
        document = Document.objects.create(
            sha256=digest,
            bytes=len(data),
            media_type=media_type,
            name=name,
            state=DocumentState.CLEAN,
            scanned_at=clock.now(),
        )
        record(
            "document.kept",
            subject=document.key,
            actor=by,
            acting_as="system",
            sha256=digest,
            bytes=len(data),
            media_type=media_type,
            name=name,
        )
    return document
