"""Files of scores: bring one in, read its report, undo it as a whole; and claim what was unsure."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cecs.law.shelf import law_on
from cecs.portals.clerk.forms.scores import ClaimForm, ScoreFileForm, UndoForm
from cecs.portals.shared.access import account_of, for_role, no_such_page
from cecs.portals.shared.evidence_words import line_of
from cecs.portals.shared.forms import sent, sent_files
from cecs.records.accounts.roles import Role
from cecs.records.documents.errors import NotAccepted
from cecs.records.educators.models import Educator
from cecs.records.educators.queries import find_people
from cecs.records.mailroom.actions.claim_score import claim_score
from cecs.records.mailroom.actions.take_score_file import take_score_file
from cecs.records.mailroom.actions.undo_scores import undo_scores
from cecs.records.mailroom.errors import NotFromHere
from cecs.records.mailroom.models import ScoreRow
from cecs.records.mailroom.queries import (
    counted_rows,
    rows_of,
    score_file_by_key,
    score_files,
    unclaimed_score,
    unclaimed_scores,
)
from cecs.records.mailroom.scores.layout import layouts
from cecs.records.mailroom.states import RowState, ScanState, WhyRefused
from cecs.values import clock

ON_A_PAGE, MOST_FOUND = 25, 10


@for_role(Role.CLERK)
def files(request: HttpRequest) -> HttpResponse:
    """List the files that came, and bring in another."""
    form = ScoreFileForm(sent(request), sent_files(request), initial={"received_on": clock.today()})
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            taken = take_score_file(
                told["scores"], layouts()[told["layout"]], received_on=told["received_on"], by=account_of(request)
            )
        except NotAccepted as refused:
            form.add_error("scores", str(refused))
        else:
            return redirect("clerk:score_file", taken.key)
    page = Paginator(score_files(), ON_A_PAGE).get_page(request.GET.get("page"))
    told = {"form": form, "page": page, "unclaimed": unclaimed_scores().count()}
    return render(request, "clerk/scores.html", told)


@for_role(Role.CLERK)
def score_file(request: HttpRequest, key: str) -> HttpResponse:
    """Show how far a file has got, and what became of its lines, those refused with their reasons."""
    found = score_file_by_key(key) or no_such_page()
    counted = counted_rows(found)
    page = Paginator(rows_of(found, RowState.REFUSED), ON_A_PAGE).get_page(request.GET.get("page"))
    told = {
        "file": found,
        "is_going": found.state in (ScanState.WAITING, ScanState.READING) and not found.undone_at,
        "counted": [
            {"label": _capital(state.label), "value": str(counted[state])} for state in RowState if state in counted
        ],
        "page": page,
        "refused": [{"line": row.line, "why": WhyRefused(row.why).label, "score_id": row.score_id} for row in page],
    }
    return render(request, "clerk/score_file.html", told)


@for_role(Role.CLERK)
def undo(request: HttpRequest, key: str) -> HttpResponse:
    """Undo a file as a whole."""
    found = score_file_by_key(key) or no_such_page()
    if found.undone_at:
        return redirect("clerk:score_file", key)
    form = UndoForm(sent(request))
    if request.method == "POST" and form.is_valid():
        undo_scores(found, because=form.cleaned_data["because"], by=account_of(request))
        messages.success(request, _("Undone. Nothing of this file counts any more."))
        return redirect("clerk:score_file", key)
    return render(request, "clerk/undo_scores.html", {"file": found, "form": form})


@for_role(Role.CLERK)
def unclaimed(request: HttpRequest) -> HttpResponse:
    """List scores that nobody was for sure, by family name."""
    sought = request.GET.get("q", "").strip()
    page = Paginator(unclaimed_scores(sought), ON_A_PAGE).get_page(request.GET.get("page"))
    told = {"page": page, "sought": sought, "lines": [_line(row) for row in page]}
    return render(request, "clerk/unclaimed.html", told)


@for_role(Role.CLERK)
def claim(request: HttpRequest, number: int) -> HttpResponse:
    """Say whose an unsure score is."""
    row = unclaimed_score(number) or no_such_page()
    sought = request.GET.get("q", "").strip() or f"{row.given} {row.family}"
    people = {one.key: one for one in find_people(sought)[:MOST_FOUND]}
    form = ClaimForm(
        sent(request),
        choices=[(key, one.printed_name) for key, one in people.items()],
        hints={key: _who(one) for key, one in people.items()},
    )
    if request.method == "POST" and form.is_valid():
        educator = people[form.cleaned_data["owner"]]
        try:
            filed = claim_score(row, educator, by=account_of(request))
        except NotFromHere:
            form.add_error(None, _("Somebody else has claimed this score, or it was taken back."))
        else:
            named = {"number": filed.number, "name": educator.printed_name}
            messages.success(request, _("Filed as %(number)s for %(name)s.") % named)
            return redirect("clerk:unclaimed")
    told = {"line": _line(row), "form": form, "sought": sought, "has_people": bool(people)}
    return render(request, "clerk/claim.html", told)


def _line(row: ScoreRow) -> dict[str, Any]:
    language = get_language() or "en"
    return {
        "number": row.pk,
        "name": f"{row.given} {row.family}",
        "born_on": row.born_on,
        "ein": row.ein,
        "says": line_of("assessment", row.says, law_on(clock.today()), language),
        "file": row.file.number,
    }


def _who(educator: Educator) -> str:
    born = date_format(educator.born_on, "DATE_FORMAT") if educator.born_on else ""
    return " · ".join(filter(None, (f"EIN {educator.number}", _("born %(day)s") % {"day": born} if born else "")))


def _capital(words: Any) -> str:
    return str(words)[:1].upper() + str(words)[1:]
