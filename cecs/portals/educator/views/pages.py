"""The pages of a draft: asked one by one, kept whatever was typed, and never the work of two tabs at once."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from cecs.portals.educator.answers import AnswerForm, seal
from cecs.portals.educator.asked import Asked
from cecs.portals.educator.drafts import Draft, PageChanged, draft_of, keep, on_draft
from cecs.portals.educator.forms.filing import ConfirmForm
from cecs.portals.educator.pages import GONE_THROUGH, page_after
from cecs.portals.educator.showing.facts import known_rows
from cecs.portals.educator.showing.rows import own_rows
from cecs.portals.educator.task_list import is_ready
from cecs.portals.shared.access import no_such_page
from cecs.records.applications.models import Application
from cecs.records.educators.queries import address_on
from cecs.values import clock

DONE, MORE, THROUGH = "done", "more", "through"  # what the buttons of a list say


@on_draft
def page(request: HttpRequest, draft: Draft, name: str, item: str = "") -> HttpResponse:
    """Ask the questions of one page, and keep the answers, sense or not."""
    asked = draft.page(name) or no_such_page()
    if item and item not in asked.items:
        return redirect("educator:page", draft.application.key, name)
    if request.method == "POST":
        return _taken(request, draft, asked, item)
    wants_form = not asked.page.is_list or item or not (asked.items or asked.known) or "add" in request.GET
    return _shown(request, draft, asked, asked.blank(item) if wants_form else None, item=item)


@on_draft
@require_POST
def save(request: HttpRequest, draft: Draft, name: str, item: str = "") -> HttpResponse:
    """Keep a page while it is being typed. Another tab's work is answered with 409 and stays."""
    asked = draft.page(name) or no_such_page()
    answers = asked.keeping(request.POST, item, is_whole=False)
    try:
        keep(draft, asked, answers, request.POST.get("revision", ""))
    except PageChanged:
        return HttpResponse(status=409)
    return HttpResponse(status=204, headers={"X-Revision": seal(answers)})


@on_draft
@require_POST
def remove(_request: HttpRequest, draft: Draft, name: str, item: str) -> HttpResponse:
    """Take an entry out of a list; taking it out twice changes nothing."""
    asked = draft.page(name) or no_such_page()
    if item in asked.items:
        keep(draft, asked, asked.without(item), "")
    return redirect("educator:page", draft.application.key, name)


def _taken(request: HttpRequest, draft: Draft, asked: Asked, item: str) -> HttpResponse:
    form = asked.read(request.POST)
    then = request.POST.get("then", DONE)
    passes = asked.page.is_list and then == THROUGH
    is_whole = passes or form.is_valid()
    entry = item or _entry(request, asked)
    told = {"is_whole": is_whole, "is_last": then == DONE}
    answers = asked.gone_through() if passes else asked.keeping(request.POST, entry, **told)
    try:
        application = keep(draft, asked, answers, request.POST.get("revision", ""))
    except PageChanged:
        return _shown(request, draft, asked, form, item=item, is_stale=True)
    if not is_whole:
        return _shown(request, draft, asked, form, item=item)
    if request.GET.get("from") == "review" and then != MORE:
        return redirect("educator:review", application.key)
    return redirect(_next(draft, application, asked, then if asked.page.is_list else DONE))


def _entry(request: HttpRequest, asked: Asked) -> str:
    """Read which entry of the list was sent; an entry of another shape than ours is a new one."""
    sent = request.POST.get("entry", "")
    return sent if sent[:1] == "e" and sent[1:].isdigit() else asked.next_entry


def _next(draft: Draft, application: Application, asked: Asked, then: str) -> str:
    here = reverse("educator:page", args=(application.key, asked.page.name))
    if then not in (DONE, THROUGH):
        return f"{here}?add=1" if then == MORE else here
    after = page_after(application.kind, asked.page.name)
    if after:
        return reverse("educator:page", args=(application.key, after.name))
    is_done = application.kind in GONE_THROUGH and is_ready(draft_of(application, draft.account).pages)
    return reverse("educator:review" if is_done else "educator:application", args=(application.key,))


def _shown(
    request: HttpRequest,
    draft: Draft,
    asked: Asked,
    form: AnswerForm | None,
    *,
    item: str = "",
    is_stale: bool = False,
) -> HttpResponse:
    entry = item or asked.next_entry
    place = [draft.application.key, asked.page.name, *([entry] if asked.page.is_list else [])]
    told: dict[str, Any] = {
        "page": asked.page,
        "form": form,
        "known": known_rows(draft.known_for(asked.page), draft.law),
        "items": asked.entries() if asked.page.is_list else [],
        "changing": bool(item),
        "entry": entry,
        "revision": seal(asked.kept),
        "save_url": reverse("educator:save_item" if asked.page.is_list else "educator:save", args=place),
        "add_url": reverse("educator:page", args=place[:2]) + "?add=1",
        "is_stale": is_stale,
    }
    return render(request, _template(asked), draft.frame | told | _own(draft, asked))


def _template(asked: Asked) -> str:
    if asked.page.form is ConfirmForm:
        return "educator/details.html"
    return "educator/items.html" if asked.page.is_list else "educator/page.html"


def _own(draft: Draft, asked: Asked) -> dict[str, Any]:
    """Add what only the page of one's own details shows."""
    if asked.page.form is not ConfirmForm:
        return {}
    educator = draft.application.educator
    address = address_on(educator, clock.today())
    change = reverse("educator:address_here", args=(draft.application.key,))
    return {
        "known": own_rows(educator, draft.account.email, address, change),
        "has_address": address is not None,
        "address_url": change,
    }
