"""Choosing what to apply for, and opening the draft."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from cecs.law.shelf import law_on
from cecs.portals.educator.drafts import draft_of
from cecs.portals.educator.forms.starting import FirstForm
from cecs.portals.educator.gate import as_educator, sent
from cecs.portals.educator.offers import offers_for
from cecs.portals.educator.pages import GONE_THROUGH, KINDS
from cecs.portals.educator.self_check import KEPT
from cecs.portals.educator.task_list import first_undone
from cecs.portals.shared.access import account_of, no_such_page
from cecs.records.accounts.models import Account
from cecs.records.applications.actions.start import start_application
from cecs.records.applications.models import Application
from cecs.records.applications.queries import of_educator
from cecs.records.certificates.queries import by_key, holdings_of
from cecs.records.certificates.standing import standing
from cecs.records.educators.models import Educator
from cecs.values import clock

FIRST = "first-certificate"


@as_educator
def apply(request: HttpRequest, educator: Educator) -> HttpResponse:
    """Show what the certificates held allow, and ask which first certificate is wanted."""
    law = law_on(clock.today())
    checked = request.session.get(KEPT, {}).get("endorsement", {})
    form = FirstForm(sent(request), law=law, initial=checked)
    if request.method == "POST" and form.is_valid():
        account = account_of(request)
        codes = [form.cleaned_data["endorsement"]]
        return _opened(start_application(educator, FIRST, form.certificate, codes, by=account), account)
    held, asked = holdings_of(educator), of_educator(educator)
    offers = [offer for holding in held for offer in offers_for(holding, law, asked, held)]
    holds = any(standing(one, law.day).is_in_force for one in held)
    return render(request, "educator/apply.html", {"form": form, "offers": offers, "holds": holds})


@as_educator
@require_POST
def start(request: HttpRequest, educator: Educator) -> HttpResponse:
    """Open the draft that a certificate in the list offers; opened twice, it is one draft."""
    holding = by_key(educator, request.POST.get("holding", "")) or no_such_page()
    law, kind = law_on(clock.today()), request.POST.get("kind", "")
    offers = offers_for(holding, law, of_educator(educator), holdings_of(educator))
    offer = next((one for one in offers if one.kind == kind), None) or no_such_page()
    if offer.under_way:
        return redirect(offer.under_way)
    if not offer.is_open or kind not in KINDS:
        no_such_page()
    account = account_of(request)
    draft = start_application(
        educator, kind, offer.certificate, offer.endorsements, by=account, about_holding=holding.number
    )
    return _opened(draft, account)


def _opened(application: Application, account: Account) -> HttpResponse:
    """Go straight to the first page still open where there are few; else to the list of tasks."""
    undone = first_undone(draft_of(application, account).pages)
    if undone and application.kind in GONE_THROUGH:
        return redirect("educator:page", application.key, undone.page.name)
    return redirect("educator:application", application.key)
