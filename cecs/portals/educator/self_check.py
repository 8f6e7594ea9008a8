"""The self-check: a few questions, then what the law asks, what is shown and what is missing.

Asks `eligibility` directly. Needs no sign-in and keeps nothing but the answers in the visitor's own session.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from cecs.eligibility.cases import read_case
from cecs.eligibility.explain import explained
from cecs.eligibility.find import find
from cecs.law.rulebook import Law
from cecs.law.shelf import law_on
from cecs.portals.educator.answers import as_data, as_initial, typed_in
from cecs.portals.educator.assessments import assessments_for
from cecs.portals.educator.forms import check
from cecs.portals.educator.gate import sent
from cecs.portals.educator.showing.groups import grouped
from cecs.portals.educator.showing.money import fee_rows
from cecs.portals.educator.showing.rows import language_now
from cecs.values import clock

KEPT = "self-check"
STEPS: Mapping[str, tuple[Any, type[check.CheckForm]]] = {
    "want": (_("What do you want?"), check.WantForm),
    "endorsement": (_("Your subject or field"), check.EndorsementForm),
    "held": (_("The certificate you hold"), check.HeldForm),
    "preparation": (_("Your preparation"), check.PreparedForm),
    "degree": (_("Your degree"), check.CheckDegreeForm),
    "tests": (_("Your tests"), check.TestsForm),
    "course": (_("Your course in special education"), check.SpecialCourseForm),
    "service": (_("Your service"), check.ServiceForm),
}
ROUTES: Mapping[str, tuple[str, ...]] = {
    "first-certificate": ("want", "endorsement", "preparation", "degree", "tests", "course"),
    "advance": ("want", "endorsement", "held", "service", "degree"),
    "continue": ("want", "endorsement", "held"),
}
Typed = dict[str, dict[str, str]]


def step(request: HttpRequest, name: str = "want") -> HttpResponse:
    """Ask one step's questions, and go on to the next."""
    typed: Typed = request.session.get(KEPT, {})
    if name not in _route(typed):
        return redirect("educator:self_check")
    title, form_class = STEPS[name]
    told = {"told": _told(typed, law_on(clock.today()))}
    form = form_class(sent(request), initial=as_initial(form_class, typed.get(name, {}), **told), **told)
    if request.method == "POST" and form.is_valid():
        request.session[KEPT] = {**typed, name: typed_in(request.POST)}
        return _next(request.session[KEPT], name)
    route = _route(typed)
    place = {"number": route.index(name) + 1, "total": len(route) if "want" in typed else 0}
    return render(request, "educator/check.html", {"form": form, "title": title, "place": place, "name": name})


def result(request: HttpRequest) -> HttpResponse:
    """Say what the law asks of such a person, line by line. Nothing is written anywhere."""
    typed: Typed = request.session.get(KEPT, {})
    law, language = law_on(clock.today()), language_now()
    forms = _answered(typed, law)
    if forms is None:
        return redirect("educator:self_check")
    case = read_case(_case(forms))
    found = explained(find(case.facts, case.sought, law), law, language)
    steps = [{"title": STEPS[name][0], "name": name} for name in _route(typed)]
    told = {
        "explained": found,
        "groups": grouped(found.lines),
        "fee": fee_rows(found.fee),
        "steps": steps,
        "wait": law.usual_wait(_kind(typed), language),
    }
    return render(request, "educator/check_result.html", told)


@require_POST
def again(request: HttpRequest) -> HttpResponse:
    """Forget the answers and begin anew."""
    request.session.pop(KEPT, None)
    return redirect("educator:self_check")


def _next(typed: Typed, name: str) -> HttpResponse:
    route = _route(typed)
    place = route.index(name) + 1
    return redirect("educator:check_step", route[place]) if place < len(route) else redirect("educator:check_result")


def _kind(typed: Typed) -> str:
    return typed.get("want", {}).get("want", "")


def _route(typed: Typed) -> tuple[str, ...]:
    return ROUTES.get(_kind(typed), ("want",))


def _told(typed: Typed, law: Law) -> dict[str, Any]:
    """Tell the forms what the law offers, and what was answered before."""
    language = language_now()
    code = typed.get("endorsement", {}).get("endorsement", "")
    asked = [code] if code else []
    return {
        "home": law.jurisdiction.home,
        "endorsements": _by_words((one.code, f"{one.title[language]} ({one.code})") for one in law.endorsements()),
        "asked": asked,
        "tests": assessments_for(asked, law)[0],
        "areas": _by_words((area, words[language]) for area, words in _declared(law, "credit areas")),
        "certificates": [
            (one.code, one.title[language]) for one in law.rulebook.certificates.values() if one.kind == "certificate"
        ],
        "held": typed.get("held", {}).get("certificate", ""),
    }


def _declared(law: Law, section: str) -> Iterable[tuple[str, Mapping[str, str]]]:
    return law.rulebook.declared.get(section, {}).items()


def _by_words(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    return sorted(pairs, key=lambda pair: pair[1])


def _answered(typed: Typed, law: Law) -> list[check.CheckForm] | None:
    """Read every step of the route again; none where one is still open."""
    route = _route(typed)
    told = _told(typed, law)
    forms = [STEPS[name][1](data=as_data(typed.get(name, {})), told=told) for name in route]
    return forms if len(route) > 1 and all(form.is_valid() for form in forms) else None


def _case(forms: Iterable[check.CheckForm]) -> dict[str, Any]:
    """Put the answers together in the case format."""
    request: dict[str, Any] = {}
    educator: dict[str, Any] = {}
    for form in forms:
        request |= form.request()
        educator |= form.educator()
    return {"id": KEPT, "filed": clock.today().isoformat(), "request": request, "educator": educator}
