"""The language a browser reads in: a cookie, so that a stranger has one too."""

from django.conf import settings
from django.http import HttpResponse

_A_YEAR = 365 * 86_400


def keep_language(response: HttpResponse, language: str) -> None:
    """Have the browser remember the language for a year."""
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=_A_YEAR,
        samesite="Lax",
        secure=settings.SECURE_COOKIES,
        httponly=True,
    )
