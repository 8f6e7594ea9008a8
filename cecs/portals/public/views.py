"""Home and the plain words about standings."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from cecs.portals.public.forms import SearchForm
from cecs.portals.public.fresh import drawn_when_changed
from cecs.portals.public.words import OPTIONS, STANDINGS
from cecs.portals.shared.office import office_words


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Say what this is and where to begin."""
    state = office_words(get_language() or "en").state
    options = [replace(option, title=str(option.title) % {"state": state}) for option in OPTIONS]
    words = {"options": options, "search_form": SearchForm(), "self_check_url": _self_check()}
    return drawn_when_changed(request, ("home",), lambda: render(request, "public/home.html", words))


@require_safe
def standings(request: HttpRequest) -> HttpResponse:
    """Explain each standing in plain words."""
    words = {"standings": STANDINGS}
    return drawn_when_changed(request, ("standings",), lambda: render(request, "public/standings.html", words))


def _self_check() -> str:
    try:
        return reverse("educator:self_check")
    except NoReverseMatch:
        return ""
