"""Home and the plain words about standings."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from cecs.law.rulebook import Law
from cecs.law.shelf import law_on
from cecs.portals.public.forms import SearchForm
from cecs.portals.public.fresh import drawn_when_changed
from cecs.portals.public.words import OPTIONS, STANDINGS, Option
from cecs.portals.shared.office import office_words
from cecs.values import clock


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Say what this is and where to begin."""
    words = {
        "options": options_on(law_on(clock.today()), get_language() or "en"),
        "search_form": SearchForm(),
        "self_check_url": _self_check(),
    }
    return drawn_when_changed(request, ("home",), lambda: render(request, "public/home.html", words))


def options_on(law: Law, language: str) -> list[Option]:
    """Give what there is to do in this state, each by the name the rulebook has for it."""
    offered = {offer.kind for offer in law.rulebook.offers.values()}
    state = office_words(language).state
    return [
        replace(option, title=_named(option, law, language) % {"state": state})
        for option in OPTIONS
        if not option.kind or option.kind in offered
    ]


def _named(option: Option, law: Law, language: str) -> str:
    named = law.words("home options", option.kind, language)
    return str(option.title) if named == option.kind else named


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
