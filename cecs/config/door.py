"""Every request is one deed, and the history says from which address it came."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from cecs.records.audit.record import came_by, one_deed

Answer = Callable[[HttpRequest], HttpResponse]


def door(answer: Answer) -> Answer:
    """Let the rows of history that a request leaves share one deed and name its address."""

    def through(request: HttpRequest) -> HttpResponse:
        with came_by(str(request.META.get("REMOTE_ADDR", ""))), one_deed():
            return answer(request)

    return through
