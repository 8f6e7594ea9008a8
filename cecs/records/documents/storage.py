"""Where the bytes lie: under their own hash, so that the same bytes lie there once and can't be altered unseen."""

from hashlib import sha256

from django.core.files.base import ContentFile, File
from django.core.files.storage import default_storage


def place(digest: str) -> str:
    """Give the name under which bytes with this hash are kept."""
    return f"{digest[:2]}/{digest[2:4]}/{digest}"


def put(data: bytes) -> str:
    """Keep the bytes, and give their hash."""
    digest = sha256(data).hexdigest()
    if not default_storage.exists(place(digest)):
        default_storage.save(place(digest), ContentFile(data))
    return digest


def take(digest: str) -> "File[bytes]":
    """Open the bytes with this hash."""
    return default_storage.open(place(digest), "rb")


def remove(digest: str) -> None:
    """Put the bytes out of everyone's reach."""
    default_storage.delete(place(digest))
