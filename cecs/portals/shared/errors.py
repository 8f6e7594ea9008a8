"""The pages for what went wrong: what happened, that nothing was lost, and what to do next. In both languages."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import get_language

from cecs.portals.shared.office import office_words


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: the browser sent something we cannot read."""
    del exception
    return render(request, "shared/errors/400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: this may not be done from here."""
    del exception
    return render(request, "shared/errors/403.html", status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: there is no such page, or it is not yours to see."""
    del exception
    return no_such_page_answer(request)


def no_such_page_answer(request: HttpRequest) -> HttpResponse:
    """Draw the page that says there is no such page."""
    return render(request, "shared/errors/404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: our fault. Drawn without asking the session or the database for anything."""
    del request
    language = get_language() or "en"
    words = {"language": language, "office": office_words(language)}
    return HttpResponse(render_to_string("shared/errors/500.html", words), status=500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: the form was too old, or came from elsewhere."""
    del reason
    return render(request, "shared/errors/csrf.html", status=403)
