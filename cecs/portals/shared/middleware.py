"""What a record room refuses to show is, for the one who asks, a page that does not exist."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from cecs.portals.shared.errors import no_such_page_answer
from cecs.records.accounts.errors import NotAllowed


class RefusalsAreNotFound:
    """Turns NotAllowed, and every room's NoSuch… error, into the page that says there is no such page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answer for the refusal; leave every other error to Django."""
        if isinstance(error, NotAllowed) or _says_no_such(error):
            return no_such_page_answer(request)
        return None


def _says_no_such(error: Exception) -> bool:
    return any(kind.__name__.startswith("NoSuch") for kind in type(error).__mro__)


class AnswersAreNotKept:
    """Pages of someone who is signed in are never kept by a shared computer's browser or by a proxy."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Mark the answer."""
        response = self.get_response(request)
        user = getattr(request, "user", None)
        if not response.has_header("Cache-Control") and user is not None and user.is_authenticated:
            response["Cache-Control"] = "private, no-store"
        return response
