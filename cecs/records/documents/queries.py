"""Readings of documents. Bytes come out through `readable`, and only when they are clean."""

from django.core.files.base import File
from django.db.models import QuerySet

from cecs.records.accounts.models import Account
from cecs.records.documents.errors import NotReadable
from cecs.records.documents.models import Document, DocumentState
from cecs.records.documents.storage import take


def readable(document: Document) -> "File[bytes]":
    """Open the bytes, if the scan has found them clean."""
    if not document.is_clean:
        raise NotReadable(f"{document.name} is {document.state}.")
    return take(document.sha256)


def by_key(key: str) -> Document | None:
    """The document with a key, if there is one."""
    return Document.objects.filter(key=key).first()


def quarantined() -> QuerySet[Document]:
    """What nobody may open yet, oldest first."""
    return Document.objects.filter(state=DocumentState.QUARANTINED).order_by("received_at", "pk")


def uploads_of(account: Account) -> QuerySet[Document]:
    """What an account has sent, newest first."""
    return Document.objects.filter(uploaded_by=account).order_by("-received_at", "-pk")
