"""The first page after signing in: whose record is this, and is there one already. And where letters reach them."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cecs.portals.educator.forms.person import AddressForm, PersonForm
from cecs.portals.educator.gate import as_educator, sent
from cecs.portals.shared.access import account_of, signed_in
from cecs.records.applications.queries import for_educator
from cecs.records.educators.actions.change_address import change_address
from cecs.records.educators.actions.match import match_person
from cecs.records.educators.errors import NotANameError
from cecs.records.educators.models import Educator
from cecs.records.educators.queries import address_on, educator_of, waiting_match
from cecs.values import clock


@signed_in
def person(request: HttpRequest) -> HttpResponse:
    """Ask who the person is, and match them to a record, or make one, or let a person of the office look."""
    account = account_of(request)
    if educator_of(account) is not None:
        return redirect("educator:home")
    if waiting_match(account) is not None:
        return redirect("educator:waiting")
    form = PersonForm(sent(request))
    if request.method == "POST" and form.is_valid():
        try:
            matched = match_person(account, **form.cleaned_data)
        except NotANameError:
            form.add_error("given", _("A name has at least one letter in it."))
        else:
            return redirect("educator:home" if matched.educator else "educator:waiting")
    return render(request, "educator/person.html", {"form": form})


@signed_in
def waiting(request: HttpRequest) -> HttpResponse:
    """Tell plainly that a person of the office compares two records first."""
    account = account_of(request)
    if educator_of(account) is not None:
        return redirect("educator:home")
    if waiting_match(account) is None:
        return redirect("educator:person")
    return render(request, "educator/person_waiting.html")


@as_educator
def address(request: HttpRequest, educator: Educator, key: str = "") -> HttpResponse:
    """Change where letters go; from an application, go back to its details afterwards."""
    if key:
        for_educator(account_of(request), key)  # another's application is not there
    known = address_on(educator, clock.today())
    form = AddressForm(sent(request), initial=AddressForm.initial_of(known) if known else None)
    if request.method != "POST" or not form.is_valid():
        return render(request, "educator/address.html", {"form": form})
    said = form.cleaned_data
    change_address(
        educator,
        lines=form.lines,
        city=said["city"],
        state=said["state"],
        postal_code=said["postal_code"],
        country=said["country"],
        by=account_of(request),
    )
    messages.success(request, _("Your address is saved."))
    return redirect("educator:page", key, "details") if key else redirect("educator:home")
