"""The demonstration's sign-ins, and the code of the second step. Fixed, public, and only for a demonstration."""

import base64
import hmac
import struct
import time
from dataclasses import dataclass

from django.conf import settings

from cecs.demo.cast import CAST, Person
from cecs.demo.errors import NotInProduction
from cecs.demo.setting import setting

PASSWORD = "correct-horse-demo"  # noqa: S105 - printed on the terminal: everyone who runs the demonstration knows it
TOTP_SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"  # noqa: S105 - likewise: a textbook's own secret
CODE_COMMAND = "make code"  # shows the six digits of this half minute
_PERIOD_SECONDS = 30
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class SignIn:
    """One line of the list that the demonstration prints."""

    email: str
    printed_name: str
    about: str
    has_account: bool
    needs_code: bool


def signins() -> tuple[SignIn, ...]:
    """Everybody who can be played: those who have an account, and Ada, who makes her own."""
    refuse_in_production()
    return tuple(_signin(person) for person in CAST)


def code_now(seconds: float | None = None) -> str:
    """The six digits that staff type as their second step (RFC 6238). By the real clock, as the sign-in checks it."""
    refuse_in_production()
    half_minute = int((time.time() if seconds is None else seconds) // _PERIOD_SECONDS)
    mac = hmac.digest(base64.b32decode(TOTP_SECRET), struct.pack(">Q", half_minute), "sha1")
    offset = mac[-1] & 0x0F
    (number,) = struct.unpack(">I", mac[offset : offset + 4])
    return str((number & 0x7FFFFFFF) % 10**_DIGITS).zfill(_DIGITS)


def refuse_in_production() -> None:
    """Refuse: sign-ins that everybody knows can't exist where real people's records are."""
    if settings.IS_PRODUCTION:
        raise NotInProduction("The demonstration and its sign-ins can't exist when CECS_ENV is production.")


def _signin(person: Person) -> SignIn:
    about = setting().about.get(person.key, person.about)
    return SignIn(person.email, person.printed_name, about, person.has_account, person.is_staff)
