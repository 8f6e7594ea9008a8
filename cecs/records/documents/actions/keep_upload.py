"""An upload is kept as it came, under its own hash, in quarantine until it is scanned.

What it is, its bytes say; its name and what the browser called it count for nothing.
"""

from enum import StrEnum, auto
from typing import IO

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.audit.record import record
from cecs.records.documents import storage
from cecs.records.documents.content import kept_name, known_content, known_text
from cecs.records.documents.errors import NotAccepted
from cecs.records.documents.models import Document, DocumentState

_MEGABYTE = 1_000_000


class Takes(StrEnum):
    """What is taken: papers from anyone; batches and text, which are larger, from the office itself."""

    PAPERS = auto()
    SCANS = auto()
    TEXT = auto()


def keep_upload(file: IO[bytes], *, by: Account, name: str = "", takes: Takes = Takes.PAPERS) -> Document:
    """Keep a PDF, JPEG or PNG; of scans also a TIFF; or plain text. The same bytes from one account are one document.

    What was refused before is looked at anew.
    """
    data = _read(file, settings.UPLOAD_LIMIT_BYTES if takes == Takes.PAPERS else settings.SCAN_LIMIT_BYTES)
    called = name or str(getattr(file, "name", "") or "")
    if not by.is_active:
        raise NotAllowed(f"{by} may not send documents.")
    content = known_text(data) if takes == Takes.TEXT else known_content(data, from_scanner=takes == Takes.SCANS)
    digest = storage.put(content.data)
    if kept := Document.objects.filter(sha256=digest, uploaded_by=by).exclude(state=DocumentState.REFUSED).first():
        return kept
    with transaction.atomic():
        document = Document.objects.create(
            sha256=digest,
            bytes=len(data),
            media_type=content.media_type,
            name=kept_name(called, content.media_type),
            uploaded_by=by,
        )
        record(
            "document.kept",
            subject=document.key,
            actor=str(by),
            acting_as="sender",
            sha256=digest,
            bytes=document.bytes,
            media_type=document.media_type,
            name=document.name,
        )
    return document


def _read(file: IO[bytes], limit: int) -> bytes:
    """Read no more than is allowed, whatever size the sender claims."""
    file.seek(0)
    data = file.read(limit + 1)
    if len(data) > limit:
        raise NotAccepted(
            _("The file is too large. The most we can take is %(megabytes)s MB.") % {"megabytes": limit // _MEGABYTE}
        )
    return data
