"""Sealing and opening: Fernet for what can be opened again, a keyed hash for what is only ever compared.

Both keys are drawn from the vault's own secret, each for its one use, so that neither serves for the other.
"""

import base64
import hashlib
import hmac

from cryptography.fernet import Fernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

_LENGTH = 32


def _key(use: str) -> bytes:
    drawn = HKDF(algorithm=SHA256(), length=_LENGTH, salt=None, info=f"cecs vault {use}".encode())
    return drawn.derive(settings.VAULT_KEY.encode())


def sealed(plain: str) -> bytes:
    """Encrypt a number."""
    return Fernet(base64.urlsafe_b64encode(_key("seal"))).encrypt(plain.encode())


def opened(token: bytes | memoryview) -> str:
    """Decrypt a number."""
    return Fernet(base64.urlsafe_b64encode(_key("seal"))).decrypt(bytes(token)).decode()


def fingerprint(plain: str) -> str:
    """Give the keyed hash by which a number is found again."""
    return hmac.new(_key("lookup"), plain.encode(), hashlib.sha256).hexdigest()
