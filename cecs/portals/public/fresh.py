"""Answer "nothing has changed" where nothing has: a page is drawn again only when the register, the law or the day moved."""

import hashlib
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_vary_headers

from cecs.law.shelf import rulebook


def drawn_when_changed(
    request: HttpRequest, stands_on: tuple[object, ...], draw: Callable[[], HttpResponse]
) -> HttpResponse:
    """Draw the page unless the browser already has the one that stands on the same things."""
    tag = _tag(request, *stands_on)
    answer = get_conditional_response(request, etag=tag) if _is_strangers(request) else None
    response = answer or draw()
    if _is_strangers(request):
        response["ETag"] = tag
        response["Cache-Control"] = "no-cache"  # may be kept, must be asked about
    response["X-Robots-Tag"] = "noindex"
    patch_vary_headers(response, ("Cookie", "Accept-Language"))
    return response


def _is_strangers(request: HttpRequest) -> bool:
    return not request.user.is_authenticated


def _tag(request: HttpRequest, *stands_on: object) -> str:
    said = (rulebook().fingerprint, getattr(request, "LANGUAGE_CODE", "en"), *stands_on)
    return f'"{hashlib.sha256(repr(said).encode()).hexdigest()[:32]}"'
