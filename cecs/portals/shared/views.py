"""Pages that belong to nobody in particular: language, staying signed in, where to land, telling us of a barrier."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import override
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from cecs.portals.shared.access import account_of, roles_here, signed_in
from cecs.portals.shared.context import session_seconds
from cecs.portals.shared.feedback import BarrierForm
from cecs.portals.shared.language import keep_language
from cecs.portals.shared.navigation import first_screen
from cecs.records.accounts.actions.choose_language import choose_language
from cecs.records.worklist.actions.open_task import open_task
from cecs.values import clock
from cecs.values.numbers import new_key
from cecs.values.spans import add_working_days

WORKING_DAYS_TO_ANSWER = 10  # as the page that thanks for the message promises


@csrf_exempt  # it only says in which language to read; a public page then needs no cookie of its own
@require_POST
def set_language(request: HttpRequest) -> HttpResponse:
    """Turn the page into another language, and remember it for next time and for letters."""
    language = request.POST.get("language", "")
    here = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(here, {request.get_host()}, require_https=request.is_secure())
    response = HttpResponseRedirect(here if is_ours and here.startswith("/") else "/")
    if language in dict(settings.LANGUAGES):
        keep_language(response, language)
        if request.user.is_authenticated:
            choose_language(account_of(request), language, by=account_of(request))
    return response


@require_safe
def stay(request: HttpRequest) -> HttpResponse:
    """Keep the session open, and say for how long. Being asked is what keeps it open."""
    if not request.user.is_authenticated:
        return JsonResponse({}, status=401)
    request.session.modified = True
    return JsonResponse({"seconds": session_seconds(request)}, headers={"Cache-Control": "no-store"})


@signed_in
def landing(request: HttpRequest) -> HttpResponse:
    """Bring each person to the screen their work begins on."""
    return redirect(first_screen(roles_here(request)))


def accessibility(request: HttpRequest) -> HttpResponse:
    """Take word of a barrier; it becomes a task for staff with a day on it."""
    form = BarrierForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with override(settings.LANGUAGE_CODE):
            open_task(
                "accessibility-feedback",
                new_key(),
                words=form.cleaned_data["what"][:200],
                due_on=add_working_days(clock.today(), WORKING_DAYS_TO_ANSWER),
                **form.cleaned_data,
            )
        return HttpResponseRedirect(reverse("shared:accessibility_thanks"))
    return render(request, "shared/accessibility.html", {"form": form})


def accessibility_thanks(request: HttpRequest) -> HttpResponse:
    """Say that it arrived and what happens next."""
    return render(request, "shared/accessibility_thanks.html")
