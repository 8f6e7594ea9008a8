"""Choosing what to apply for, and opening the draft."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from cecs.law.rulebook import Law
from cecs.law.shelf import law_on
from cecs.portals.educator.drafts import draft_of
from cecs.portals.educator.forms.asking import AddForm
from cecs.portals.educator.forms.starting import FIRST, FirstForm
from cecs.portals.educator.gate import as_educator, sent
from cecs.portals.educator.offers import ADD, Offered, addable, offers_for
from cecs.portals.educator.pages import GONE_THROUGH, KINDS
from cecs.portals.educator.permits import KIND as PERMIT
from cecs.portals.educator.permits import permits_for
from cecs.portals.educator.self_check import KEPT
from cecs.portals.educator.showing.cards import card_of
from cecs.portals.educator.showing.rows import language_now
from cecs.portals.educator.task_list import first_undone
from cecs.portals.shared.access import account_of, no_such_page
from cecs.records.accounts.models import Account
from cecs.records.applications.actions.start import start_application
from cecs.records.applications.models import Application
from cecs.records.applications.queries import of_educator
from cecs.records.certificates.models import Holding
from cecs.records.certificates.queries import by_key, holdings_of
from cecs.records.certificates.standing import standing
from cecs.records.educators.models import Educator
from cecs.values import clock


@as_educator
def apply(request: HttpRequest, educator: Educator) -> HttpResponse:
    """Show what the certificates held allow, and ask which first certificate or permit is wanted."""
    law = law_on(clock.today())
    checked = request.session.get(KEPT, {}).get("endorsement", {})
    form = FirstForm(sent(request), law=law, initial=checked)
    if request.method == "POST" and form.is_valid():
        account = account_of(request)
        return _opened(start_application(educator, FIRST, form.certificate, form.codes, by=account), account)
    held, asked = holdings_of(educator), of_educator(educator)
    offers = [offer for holding in held for offer in offers_for(holding, law, asked, held) if offer.is_open]
    holds = any(standing(one, law.day).is_in_force for one in held)
    told = {"form": form, "offers": offers, "holds": holds, "permits": permits_for(law)}
    return render(request, "educator/apply.html", told)


@as_educator
@require_POST
def start(request: HttpRequest, educator: Educator) -> HttpResponse:
    """Open the draft that a certificate in the list offers; opened twice, it is one draft."""
    holding = by_key(educator, request.POST.get("holding", "")) or no_such_page()
    law = law_on(clock.today())
    offer = _chosen(request, offers_for(holding, law, of_educator(educator), holdings_of(educator))) or no_such_page()
    if offer.under_way:
        return redirect(offer.under_way)
    if not offer.is_open or offer.kind not in KINDS:
        no_such_page()
    if offer.asks_first:
        return redirect(offer.asks_first)
    account = account_of(request)
    draft = start_application(
        educator, offer.kind, offer.certificate, offer.endorsements, by=account, about_holding=holding.number
    )
    return _opened(draft, account)


@as_educator
@require_POST
def permit(request: HttpRequest, educator: Educator) -> HttpResponse:
    """Open the draft of a permit that the law lets an educator ask for."""
    wanted = request.POST.get("permit", "")
    found = next((one for one in permits_for(law_on(clock.today())) if one.id == wanted), None) or no_such_page()
    account = account_of(request)
    return _opened(start_application(educator, PERMIT, found.certificate, by=account), account)


@as_educator
def add(request: HttpRequest, educator: Educator, key: str) -> HttpResponse:
    """Ask which endorsements are to be added; several are one application, with one payment."""
    holding = by_key(educator, key) or no_such_page()
    law = law_on(clock.today())
    offers = [one for one in offers_for(holding, law, others=holdings_of(educator)) if one.kind == ADD and one.is_open]
    wanted = request.GET.get("offer", "")
    offer = next((one for one in offers if one.id == wanted), next(iter(offers), None)) or no_such_page()
    form = AddForm(sent(request), named=_named(offer, holding, law))
    if request.method == "POST" and form.is_valid():
        account, codes = account_of(request), form.cleaned_data["endorsements"]
        draft = start_application(educator, ADD, offer.certificate, codes, by=account, about_holding=holding.number)
        return _opened(draft, account)
    told = {"form": form, "card": card_of(holding, law), "offer": offer}
    return render(request, "educator/add.html", told)


def _chosen(request: HttpRequest, offers: list[Offered]) -> Offered | None:
    """Give the offer that was chosen: by its name, or the first of its kind."""
    name, kind = request.POST.get("offer", ""), request.POST.get("kind", "")
    return next((one for one in offers if (one.id == name if name else one.kind == kind)), None)


def _named(offer: Offered, holding: Holding, law: Law) -> list[tuple[str, str]]:
    """Name every endorsement that can be added, by its words."""
    codes = addable(law.rulebook.offers[offer.id], standing(holding, law.day), law)
    return sorted(
        ((code, f"{law.endorsement_words(code, language_now())} ({code})") for code in codes), key=lambda one: one[1]
    )


def _opened(application: Application, account: Account) -> HttpResponse:
    """Go straight to the first page still open where there are few; else to the list of tasks."""
    undone = first_undone(draft_of(application, account).pages)
    if undone and application.kind in GONE_THROUGH:
        return redirect("educator:page", application.key, undone.page.name)
    return redirect("educator:application", application.key)
