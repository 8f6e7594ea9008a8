"""Everything the office has written to an educator."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cecs.portals.educator.gate import as_educator
from cecs.portals.shared.access import no_such_page
from cecs.records.correspondence.queries import letter_to, letters_to
from cecs.records.educators.models import Educator

ON_A_PAGE = 25


@as_educator
def letters(request: HttpRequest, educator: Educator) -> HttpResponse:
    """List every letter, newest first."""
    page = Paginator(letters_to(educator), ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "educator/letters.html", {"letters": page})


@as_educator
def letter(request: HttpRequest, educator: Educator, key: str) -> HttpResponse:
    """Show one letter, word for word."""
    return render(request, "educator/letter.html", {"letter": letter_to(educator, key) or no_such_page()})
