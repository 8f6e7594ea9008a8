"""The law pages answer: index, a list, a row as a page or as JSON, a case, a search, what changed, what is left out."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, override
from django.views.decorators.http import require_safe

from cecs.law.provisions import LawNotRead
from cecs.law.shelf import law_on
from cecs.portals.public.fresh import drawn_when_changed
from cecs.portals.public.rulebook.cases import case_page
from cecs.portals.public.rulebook.changes import changes
from cecs.portals.public.rulebook.day import DayForm, day_form
from cecs.portals.public.rulebook.listing import left_out, listed, rows_of
from cecs.portals.public.rulebook.pages import PAGES, page_of
from cecs.portals.public.rulebook.reader import KINDS, Reader, titles
from cecs.portals.public.rulebook.search import found
from cecs.values import clock

Words = dict[str, Any]


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Say what the rulebook holds, and where to look."""
    return _drawn(request, "index", lambda reader: {"kinds": listed(reader)})


@require_safe
def rows(request: HttpRequest, kind: str) -> HttpResponse:
    """List the rows of a kind."""
    if kind not in PAGES:
        raise Http404
    return _drawn(request, "list", lambda reader: {"kind": kind, "title": KINDS[kind], "rows": rows_of(reader, kind)})


@require_safe
def page(request: HttpRequest, kind: str, code: str) -> HttpResponse:
    """Show one row as the law stands on a day."""
    _must_exist(kind, code)

    def words(reader: Reader) -> Words:
        return {"page": page_of(reader, kind, code), "kind_words": KINDS[kind], "kind": kind}

    return _drawn(request, "page", words)


@require_safe
def page_json(request: HttpRequest, kind: str, code: str) -> HttpResponse:
    """Give one row to a machine. The language is part of the address, so that the answer is the same for everyone."""
    _must_exist(kind, code)
    form = day_form(request.GET)
    languages = law_on(clock.today()).jurisdiction.languages
    language = request.GET.get("language", languages[0])
    if not form.is_valid() or language not in languages:
        return JsonResponse(
            {"error": "on: YYYY-MM-DD, from the rulebook's first day; language: one of its languages"}, status=400
        )
    reader = _reader(form, language)

    def draw() -> HttpResponse:
        with override(language):
            seen = asdict(page_of(reader, kind, code))
        head = {"rulebook": reader.law.fingerprint, "as_of": reader.day, "language": language}
        return JsonResponse({**head, **seen}, json_dumps_params={"ensure_ascii": False})

    response = drawn_when_changed(request, ("json", reader.day, reader.chosen, language), draw, stamped=False)
    response["Content-Type"] = "application/json"
    return response


@require_safe
def index_json(request: HttpRequest) -> HttpResponse:
    """Give a machine the address of every row, its titles in every language, and the rulebook's fingerprint."""
    book = law_on(clock.today()).rulebook

    def draw() -> HttpResponse:
        rows = {
            kind: [
                {"code": code, "title": dict(words), "json": reverse("public:law_json", args=(kind, code))}
                for code, words in titles(book, kind).items()
            ]
            for kind in KINDS
        }
        head = {"rulebook": book.fingerprint, "jurisdiction": book.jurisdiction.code}
        return JsonResponse({**head, "rows": rows}, json_dumps_params={"ensure_ascii": False})

    response = drawn_when_changed(request, ("index.json",), draw, stamped=False)
    response["Content-Type"] = "application/json"
    return response


@require_safe
def case(request: HttpRequest, code: str) -> HttpResponse:
    """Show a worked case with its whole answer."""

    def words(reader: Reader) -> Words:
        seen = case_page(reader, code)
        if seen is None:
            raise Http404
        return {"case": seen}

    return _drawn(request, "case", words)


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Look for codes and words over the whole rulebook."""
    asked = request.GET.get("q", "")[:100].strip()

    def words(reader: Reader) -> Words:
        groups = [(KINDS[kind], links) for kind, links in found(reader, asked).items()]
        return {"asked": asked, "groups": groups, "count": sum(len(links) for _words, links in groups)}

    return _drawn(request, "search", words, asked)


@require_safe
def what_changed(request: HttpRequest) -> HttpResponse:
    """Tell what changed, and when."""
    return _drawn(request, "changes", lambda reader: {"changes": changes(reader)})


@require_safe
def not_covered(request: HttpRequest) -> HttpResponse:
    """Tell what the rulebook leaves out, and why."""
    return _drawn(request, "not_covered", lambda reader: {"groups": left_out(reader)})


def _must_exist(kind: str, code: str) -> None:
    if kind not in PAGES or code not in titles(law_on(clock.today()).rulebook, kind):
        raise Http404


def _reader(form: DayForm, language: str) -> Reader:
    """The reader of the day that was asked for; of today, where none was, or none that the law speaks of."""
    day = form.cleaned_data.get("on") if form.is_valid() else None
    return Reader(law_on(_spoken_of(day or clock.today())), language, chosen=bool(day))


def _spoken_of(day: date) -> date:
    try:
        law_on(day)
    except LawNotRead:
        return law_on(clock.today()).jurisdiction.speaks_from
    return day


def _drawn(request: HttpRequest, name: str, words: Callable[[Reader], Words], *more: object) -> HttpResponse:
    """Draw a law page once for all who look at the same row on the same day."""
    form = day_form(request.GET)
    reader = _reader(form, get_language() or "en")

    def draw() -> HttpResponse:
        base = {"reader": reader, "form": form, "today": clock.today(), "on": reader.day if reader.chosen else None}
        return render(request, f"public/law/{name}.html", {**base, **words(reader)})

    stands_on = (name, reader.day, reader.chosen, request.GET.get("on", "")[:20], *more)
    return drawn_when_changed(request, stands_on, draw, stamped=False)
