"""The first page after signing in: whose record is this, and is there one already."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from cecs.portals.educator.forms.person import PersonForm
from cecs.portals.shared.access import account_of, signed_in
from cecs.records.educators.actions.match import Outcome, match_person
from cecs.records.educators.queries import educator_of


@signed_in
def person(request: HttpRequest) -> HttpResponse:
    """Ask who the person is, and match them to a record, or make one, or let a person of the office look."""
    account = account_of(request)
    if educator_of(account) is not None:
        return redirect("educator:home")
    form = PersonForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return render(request, "educator/person.html", {"form": form})
    matched = match_person(account, **form.cleaned_data)
    return redirect("educator:waiting" if matched.outcome == Outcome.MAYBE else "educator:home")
