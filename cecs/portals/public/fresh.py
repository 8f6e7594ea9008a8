"""Draw a public page once for all who look at the same thing: again only when the register, the law or the day moved.

What a page stands on is hashed. The hash is its ETag for browsers, and the key under which the drawn page is kept here.
The moment it was read is put in as it is sent, so that a kept page never carries an old stamp.
"""

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.formats import date_format
from django.utils.html import escape
from django.utils.timezone import localtime
from django.utils.translation import get_language

from cecs.law.shelf import rulebook
from cecs.portals.shared.notices import notices_mark
from cecs.values import clock

MOMENT = "@@moment@@"  # stands in a drawn page where the moment of reading will be
_MOST_KEPT = 2000
_KEPT: OrderedDict[str, bytes] = OrderedDict()
View = Callable[..., HttpResponse]


def drawn_when_changed(
    request: HttpRequest, stands_on: tuple[object, ...], draw: Callable[[], HttpResponse], *, stamped: bool = True
) -> HttpResponse:
    """Answer with the page that stands on these things, drawing it only if nobody has yet."""
    moment = date_format(localtime(clock.now()), "DATETIME_FORMAT") if stamped else ""
    if not _is_unknown(request):  # the frame may name them, or tell them something: theirs alone, and kept nowhere
        return _stamped(draw().content, moment)
    said = (rulebook().fingerprint, notices_mark(), get_language(), request.path, *stands_on)
    tag = hashlib.sha256(repr(said).encode()).hexdigest()[:32]
    etag = f'"{tag}-{hashlib.sha256(moment.encode()).hexdigest()[:8]}"'
    response = get_conditional_response(request, etag=etag) or _stamped(_kept(tag, draw), moment)
    response["ETag"] = etag
    response["Cache-Control"] = "no-cache"  # may be kept, must be asked about
    patch_vary_headers(response, ("Cookie", "Accept-Language"))
    return response


def _is_unknown(request: HttpRequest) -> bool:
    return settings.SESSION_COOKIE_NAME not in request.COOKIES and "messages" not in request.COOKIES


def _kept(tag: str, draw: Callable[[], HttpResponse]) -> bytes:
    if tag in _KEPT:
        _KEPT.move_to_end(tag)
        return _KEPT[tag]
    page = _KEPT[tag] = draw().content
    while len(_KEPT) > _MOST_KEPT:
        _KEPT.popitem(last=False)
    return page


def _stamped(page: bytes, moment: str) -> HttpResponse:
    return HttpResponse(page.replace(MOMENT.encode(), escape(moment).encode()))


def for_people_only(view: View) -> View:
    """Ask search engines not to keep what the page says of a person."""

    @wraps(view)
    def marked(request: HttpRequest, **named: str) -> HttpResponse:
        response = view(request, **named)
        response["X-Robots-Tag"] = "noindex"
        return response

    return marked
