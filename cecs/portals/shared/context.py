"""What the page frame needs on every page: who is signed in, where they may go, when the session ends."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language

from cecs.portals.shared.navigation import links_for
from cecs.portals.shared.notices import notices_here
from cecs.portals.shared.office import office_words
from cecs.values import clock


def frame(request: HttpRequest) -> dict[str, Any]:
    """Give the frame its words. For someone not signed in this asks the database nothing."""
    language = get_language() or settings.LANGUAGE_CODE
    is_signed_in = hasattr(request, "user") and request.user.is_authenticated
    return {
        "language": language,
        "office": office_words(language),
        "other_languages": [(code, OWN_NAMES[code]) for code, _words in settings.LANGUAGES if code != language],
        "here": request.get_full_path() if request.method == "GET" else request.path,
        "notices_above": notices_here(request),
        "is_demo": settings.ENVIRONMENT == "demo",
        "signed_in_as": str(request.user) if is_signed_in else "",
        "navigation": links_for(request),
        "session_ends_at": clock.now() + timedelta(seconds=session_seconds(request)) if is_signed_in else None,
        "session_seconds": session_seconds(request) if is_signed_in else 0,
    }


OWN_NAMES = {"en": "English", "es": "Español"}  # each language by its own name, whatever the page's language is


def session_seconds(request: HttpRequest) -> int:
    """Say for how long this session lasts if nothing more is asked of it."""
    return int(request.session.get_expiry_age())
