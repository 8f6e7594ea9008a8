"""E-mail addresses as people have them: up to 254 characters, with plus signs and accents, in any case."""

import unicodedata

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _


def same_address(address: str) -> str:
    """Give the one spelling under which an address is kept, so that capitals never make a second account."""
    return unicodedata.normalize("NFC", address.strip()).lower()


def check_address(address: str) -> None:
    """Refuse what can't be an address. Letters of every script are accepted on both sides of the sign."""
    plain = "".join(_plain(letter) for letter in unicodedata.normalize("NFC", address))
    try:
        validate_email(plain)
    except ValidationError:
        raise ValidationError(_("Enter an email address in the form name@example.com."), code="invalid") from None


def _plain(letter: str) -> str:
    return "a" if not letter.isascii() and unicodedata.category(letter)[0] in "LMN" else letter
