"""What an educator asked to have put right: what stands, what is asked, the paper; and settling it."""

from typing import Any

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cecs.law.shelf import law_on
from cecs.portals.desk.forms.correcting import CorrectionForm
from cecs.portals.shared.access import account_of, for_role, no_such_page
from cecs.portals.shared.evidence_words import value_words
from cecs.portals.shared.forms import sent
from cecs.portals.shared.papers import as_file
from cecs.records.accounts.roles import Role
from cecs.records.applications.actions.settle_correction import settle_correction
from cecs.records.applications.errors import NotFromHere, PaperNeeded
from cecs.records.applications.models import Correction
from cecs.records.applications.queries import correction_for_staff
from cecs.records.applications.states import CorrectionOutcome, Corrects
from cecs.records.documents.errors import NotReadable
from cecs.records.documents.queries import readable
from cecs.records.educators.errors import NumberOfAnother
from cecs.records.educators.queries import proposed_ssn_ending, ssn_ending
from cecs.values import clock

STAFF = (Role.CLERK, Role.EVALUATOR, Role.SUPERVISOR)
_LABELS = {
    "given": gettext_lazy("First name"),
    "middle": gettext_lazy("Middle name"),
    "family": gettext_lazy("Last name"),
    "born_on": gettext_lazy("Born on"),
    "test": gettext_lazy("Test"),
    "taken": gettext_lazy("Taken on"),
    "registered_as": gettext_lazy("Registered for it as"),
    "gave_ssn": gettext_lazy("Gave the Social Security number"),
    "sent": gettext_lazy("Asked the testing company to send it"),
}


@for_role(*STAFF)
def correction(request: HttpRequest, key: str) -> HttpResponse:
    """Show what stands beside what is asked, and the paper; put it right, or say why not."""
    found = correction_for_staff(account_of(request), key)
    form = CorrectionForm(sent(request))
    if request.method == "POST" and found.is_open and form.is_valid() and _settled(request, found, form):
        messages.success(request, _("Done."))
        return redirect("desk:tasks")
    told = {
        "correction": found,
        "title": capfirst(str(found.get_what_display())),
        "stands": _stands(found),
        "asks": _asks(found),
        "paper": found.document,
        "paper_url": _paper_url(found),
        "form": form if found.is_open else None,
        "ended": capfirst(str(found.get_outcome_display())) if found.outcome else "",
        "keyed_apart": found.what in (Corrects.FACT, Corrects.SCORE),
    }
    return render(request, "desk/correction.html", told)


@for_role(*STAFF)
@require_safe
def paper(request: HttpRequest, key: str) -> FileResponse:
    """Hand out the paper that came with it, once the scan has found it clean."""
    document = correction_for_staff(account_of(request), key).document or no_such_page()
    try:
        return as_file(readable(document), name=document.name, media_type=document.media_type)
    except NotReadable:
        no_such_page()


def _settled(request: HttpRequest, found: Correction, form: CorrectionForm) -> bool:
    said = form.cleaned_data
    try:
        settle_correction(found, CorrectionOutcome(said["outcome"]), by=account_of(request), because=said["because"])
    except NotFromHere:
        form.add_error(None, _("Somebody settled this a moment before you."))
    except PaperNeeded:
        form.add_error("outcome", _("The paper is not found clean yet. Nobody can have looked at it."))
    except NumberOfAnother:
        form.add_error("outcome", _("This number is on another person's record. A supervisor must look at both."))
    else:
        return True
    found.refresh_from_db()
    return False


def _paper_url(found: Correction) -> str:
    is_open = found.document is not None and found.document.is_clean
    return reverse("desk:correction_paper", args=(found.key,)) if is_open else ""


def _row(label: Any, value: Any) -> dict[str, Any]:
    return {"label": label, "value": value}


def _stands(found: Correction) -> list[dict[str, Any]]:
    """Give what is on record now."""
    educator = found.educator
    rows = [_row(_("Name"), educator.printed_name), _row(_("EIN"), educator.number)]
    if found.what == Corrects.BIRTH_DATE:
        rows.append(_row(_("Born on"), date_format(educator.born_on) if educator.born_on else ""))
    if found.what == Corrects.SSN:
        rows.append(_row(_("Social Security number ends in"), ssn_ending(educator)))
    if found.about:
        rows.append(_row(_("About"), found.about))
    return rows


def _asks(found: Correction) -> list[dict[str, Any]]:
    """Give what is asked, in words."""
    law, language = law_on(clock.today()), get_language() or "en"
    rows = [
        _row(label, value_words("conferred" if name == "born_on" else name, found.asks[name], law, language))
        for name, label in _LABELS.items()
        if found.asks.get(name)
    ]
    if found.what == Corrects.SSN:
        rows.append(_row(_("Social Security number ends in"), proposed_ssn_ending(found.key)))
    return [*rows, _row(_("In their words"), found.words)] if found.words else rows
