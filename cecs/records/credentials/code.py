"""The verification code: sixteen letters and digits that nobody can guess and that can be read aloud."""

import re
import secrets

# No 0 and O, 1 and I and L, 5 and S, 2 and Z, 8 and B: heard or written by hand, each is taken for the other.
_SIGNS = "34679ACDEFGHJKMNPQRTUVWXY"
_LENGTH = 16
_GROUP = 4


def new_code() -> str:
    """Draw a code: XXXX-XXXX-XXXX-XXXX."""
    return grouped("".join(secrets.choice(_SIGNS) for _ in range(_LENGTH)))


def grouped(signs: str) -> str:
    """Set the signs in groups of four."""
    return "-".join(signs[place : place + _GROUP] for place in range(0, len(signs), _GROUP))


def as_kept(typed: str) -> str:
    """Give a code as it is kept, however it was typed."""
    return grouped(re.sub(r"[^0-9A-Z]", "", typed.upper())[:_LENGTH])
