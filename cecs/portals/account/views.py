"""Your account: how you sign in, in one place."""

from allauth.mfa.utils import is_mfa_enabled
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cecs.portals.shared.access import account_of


@login_required
def security(request: HttpRequest) -> HttpResponse:
    """Show name, address, password, second step and other ways to sign in. Open to staff before their second step."""
    account = account_of(request)
    return render(
        request,
        "account/security.html",
        {"account": account, "has_second_step": is_mfa_enabled(account), "has_password": account.has_usable_password()},
    )
