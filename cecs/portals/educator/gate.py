"""Every page under /my/ belongs to one educator: the one whose account is signed in."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from cecs.portals.shared.access import account_of, signed_in
from cecs.records.educators.queries import educator_of

View = Callable[..., HttpResponseBase]


def as_educator(view: View) -> View:
    """Give the page its educator; an account that has none yet first says who it is."""

    @signed_in
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        educator = educator_of(account_of(request))
        if educator is None:
            return redirect("educator:person")
        return view(request, educator, *args, **kwargs)

    return guarded


def sent(request: HttpRequest) -> QueryDict | None:
    """Give what was sent, an empty form included; none where the page was only opened."""
    return request.POST if request.method == "POST" else None
