"""The law pages: what the rulebook covers on a day, drawn from the rulebook alone."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from cecs.law.rulebook import Law
from cecs.law.shelf import law_on
from cecs.portals.public.fresh import drawn_when_changed
from cecs.values import clock


@dataclass(frozen=True, slots=True)
class Covered:
    """A certificate or an endorsement in words."""

    code: str
    title: str
    grades: str = ""
    authorizes: str = ""


@require_safe
def covered(request: HttpRequest) -> HttpResponse:
    """List the certificates and endorsements whose rules are known on this day."""
    day, language = clock.today(), get_language() or "en"
    law = law_on(day)
    words = {
        "day": day,
        "certificates": certificates_on(law, day, language),
        "endorsements": [
            Covered(one.code, law.endorsement_words(one.code, language), grades=law.grades(one.code))
            for one in law.endorsements()
        ],
    }
    return drawn_when_changed(request, ("covered", day), lambda: render(request, "public/covered.html", words))


def certificates_on(law: Law, day: date, language: str) -> list[Covered]:
    """Give the certificates that may be granted on a day, lowest level first."""
    granted = [one for one in law.rulebook.certificates.values() if (said := one.granted.find(day)) and said.value]
    return [
        Covered(
            one.code, law.certificate_words(one.code, language), authorizes=law.authorizes_words(one.code, language)
        )
        for one in sorted(granted, key=lambda one: (one.level, one.code))
    ]
