"""From the last page of a draft to the filing: the checklist, the review, the signature, the receipt."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cecs.portals.educator.drafts import Draft, draft_of, on_draft
from cecs.portals.educator.filing import previewed, review_parts, sign_and_file, what_next
from cecs.portals.educator.forms.filing import SignForm
from cecs.portals.educator.gate import sent
from cecs.portals.educator.paying import owed_words
from cecs.portals.educator.showing.cards import card_of
from cecs.portals.educator.showing.groups import grouped
from cecs.portals.educator.showing.links import certificate_of
from cecs.portals.educator.showing.money import fee_rows
from cecs.portals.educator.showing.rows import language_now
from cecs.portals.educator.task_list import is_ready
from cecs.portals.shared.access import account_of, signed_in
from cecs.records.applications.errors import NotFromHere
from cecs.records.applications.queries import for_educator
from cecs.records.determinations.answers import explained_for
from cecs.records.payments.queries import owed


@on_draft
def checklist(request: HttpRequest, draft: Draft) -> HttpResponse:
    """Show each requirement, what shows it, what is missing, who owes it, and the fee, before anyone pays or signs."""
    preview = previewed(draft)
    told = {
        "explained": preview.explained,
        "groups": grouped(preview.explained.lines),
        "fee": fee_rows(preview.found.fee),
    }
    return render(request, "educator/checklist.html", draft.frame | told)


@on_draft
def review(request: HttpRequest, draft: Draft) -> HttpResponse:
    """Show every answer with a way to change it."""
    if not is_ready(draft.pages):
        return redirect("educator:application", draft.application.key)
    preview = previewed(draft)
    told = {
        "parts": review_parts(draft),
        "owed": preview.explained.missing,
        "fee": fee_rows(preview.found.fee),
        "warning": preview.explained.conclusion_words if preview.found.conclusion == "refuse" else "",
    }
    return render(request, "educator/review.html", draft.frame | told)


@on_draft
def sign(request: HttpRequest, draft: Draft) -> HttpResponse:
    """Sign and file. The wording that was read is the wording that is signed."""
    if not is_ready(draft.pages):
        return redirect("educator:application", draft.application.key)
    version, text = draft.law.attestation(draft.application.kind, language_now())
    form = SignForm(sent(request))
    if request.method == "POST" and form.is_valid() and request.POST.get("wording") == version:
        try:
            sign_and_file(draft, form.cleaned_data["signed_name"])
        except NotFromHere:
            return redirect("educator:application", draft.application.key)
        return redirect("educator:filed", draft.application.key)
    told = {"form": form, "attestation": text, "wording": version, "fee": fee_rows(previewed(draft).found.fee)}
    return render(request, "educator/sign.html", draft.frame | told)


@signed_in
def filed(request: HttpRequest, key: str) -> HttpResponse:
    """Give the receipt of a filing: its number, what happens next, what is missing, when to expect an answer."""
    application = for_educator(account_of(request), key)
    if not application.is_filed:
        return redirect("educator:application", key)
    draft = draft_of(application, account_of(request))
    granted = certificate_of(application)
    cents = owed(application.number)
    told = {
        "heading": _("Granted: your certificate is in the register") if granted else _("Your application is filed"),
        "card": card_of(granted, draft.law) if granted else None,
        "owed_cents": cents,
        "owed_words": owed_words(application),
        "steps": what_next(draft, cents),
        "owed": [] if granted else explained_for(application, language_now()).missing,
    }
    return render(request, "educator/filed.html", draft.frame | told)
