"""A question someone asked, sealed into an address: it can be opened again, and tells a log nothing."""

import base64
import hashlib

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings


def seal(text: str) -> str:
    """Lock what was typed, so that it can stand in an address without being readable there."""
    return _lock().encrypt(text.encode()).decode().rstrip("=")


def unseal(sealed: str) -> str | None:
    """Give back what was typed; nothing, where this is no seal of ours."""
    try:
        return _lock().decrypt(sealed.encode() + b"=" * (-len(sealed) % 4)).decode()
    except (InvalidToken, ValueError):
        return None


def _lock() -> Fernet:
    key = hashlib.sha256(f"look-up:{settings.SECRET_KEY}".encode()).digest()
    return Fernet(base64.urlsafe_b64encode(key))
