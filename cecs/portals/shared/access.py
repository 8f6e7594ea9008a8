"""Who may see a page. Someone who may not is told that there is no such page: nothing is given away."""

from collections.abc import Callable
from functools import wraps
from typing import Any, NoReturn, cast

from allauth.account.adapter import get_adapter
from allauth.account.authentication import get_authentication_records
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.http import urlencode

from cecs.records.accounts.models import Account
from cecs.records.accounts.roles import Role

View = Callable[..., HttpResponseBase]


def no_such_page() -> NoReturn:
    """Answer as if the page did not exist."""
    raise Http404


def account_of(request: HttpRequest) -> Account:
    """Give the account that is signed in; use it only behind `signed_in` or `for_role`."""
    return cast("Account", request.user)


def roles_here(request: HttpRequest) -> frozenset[Role]:
    """Give what the signed-in person is today, asked once a request; nothing for a stranger."""
    if not getattr(request, "user", None) or not request.user.is_authenticated:
        return frozenset()
    if not hasattr(request, "cecs_roles"):
        request.cecs_roles = account_of(request).roles  # type: ignore[attr-defined]
    return cast("frozenset[Role]", request.cecs_roles)  # type: ignore[attr-defined]


def signed_in(view: View) -> View:
    """Let only someone who is signed in see the page; staff only after their second step."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return _turned_away(request) or view(request, *args, **kwargs)

    return guarded


def for_role(*roles: Role) -> Callable[[View], View]:
    """Let only those see the page who hold one of these roles today and took their second step."""

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if away := _turned_away(request):
                return away
            if not roles_here(request) & set(roles):
                no_such_page()
            return view(request, *args, **kwargs)

        return guarded

    return guard


def second_step_owed(request: HttpRequest) -> str:
    """Give the address where this person must first take, or set up, a second step; empty where none is owed."""
    if not roles_here(request) - {Role.EDUCATOR} or took_second_step(request):
        return ""
    ways = get_adapter(request).get_reauthentication_methods(request.user)
    here = urlencode({"next": request.get_full_path()})
    return next(
        (f"{way['url']}?{here}" for way in ways if way["id"].startswith("mfa")),
        reverse("mfa_index"),
    )


def took_second_step(request: HttpRequest) -> bool:
    """Tell whether this very session was opened, or confirmed, with a second factor."""
    return any(record.get("method") == "mfa" for record in get_authentication_records(request, request.user))


def _turned_away(request: HttpRequest) -> HttpResponse | None:
    if not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path(), reverse("account_login"))
    if owed := second_step_owed(request):
        return HttpResponseRedirect(owed)
    return None
