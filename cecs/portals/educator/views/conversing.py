"""What an educator says after filing: a message to the office, or that a denial be looked at again."""

from django.contrib import messages as notes
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cecs.portals.educator.drafts import draft_of
from cecs.portals.educator.forms.filing import MessageForm, ReviewForm
from cecs.portals.educator.gate import sent
from cecs.portals.educator.showing.rows import day
from cecs.portals.shared.access import account_of, no_such_page, signed_in
from cecs.records.applications.queries import for_educator
from cecs.records.correspondence.actions.write_message import write_message
from cecs.records.correspondence.queries import messages_about
from cecs.records.determinations.actions.ask_review import ask_review
from cecs.records.determinations.errors import TooLate
from cecs.records.determinations.models import Outcome
from cecs.records.determinations.queries import decision_on, review_of
from cecs.records.determinations.reviewing import ask_by


@signed_in
def messages(request: HttpRequest, key: str) -> HttpResponse:
    """Show what was written on both sides about a filing, and write."""
    account = account_of(request)
    application = for_educator(account, key)
    if not application.is_filed:
        return redirect("educator:application", key)
    form = MessageForm(sent(request))
    if request.method == "POST" and form.is_valid():
        write_message(application.educator, form.cleaned_data["words"], about=application.number, by=account)
        notes.success(request, _("We have your message. The answer comes to this page."))
        return redirect("educator:application", key)
    told = {"form": form, "thread": messages_about(application.educator, application.number)}
    return render(request, "educator/messages.html", draft_of(application, account).frame | told)


@signed_in
def review(request: HttpRequest, key: str) -> HttpResponse:
    """Ask that a denial be looked at again, in time."""
    account = account_of(request)
    application = for_educator(account, key)
    decision = decision_on(application)
    if decision is None or decision.outcome != Outcome.DENY or review_of(decision):
        return redirect("educator:application", key)
    form = ReviewForm(sent(request))
    if request.method == "POST" and form.is_valid():
        try:
            ask_review(decision, form.cleaned_data["words"], by=account)
        except TooLate:
            no_such_page()
        notes.success(request, _("We have your request for a review. A panel looks at the decision."))
        return redirect("educator:application", key)
    told = {"form": form, "ask_by": day(ask_by(decision)), "because": decision.because}
    return render(request, "educator/ask_review.html", draft_of(application, account).frame | told)
