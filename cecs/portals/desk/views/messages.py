"""Messages with an educator about one application."""

from django.contrib import messages as notes
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cecs.law.shelf import law_on
from cecs.portals.desk.forms.correcting import ReplyForm
from cecs.portals.desk.words import title_of
from cecs.portals.shared.access import account_of, for_role
from cecs.portals.shared.forms import sent
from cecs.records.accounts.roles import Role
from cecs.records.applications.queries import for_staff
from cecs.records.correspondence.actions.write_message import write_message
from cecs.records.correspondence.queries import messages_about
from cecs.values import clock


@for_role(Role.CLERK, Role.EVALUATOR, Role.SUPERVISOR)
def messages(request: HttpRequest, key: str) -> HttpResponse:
    """Show what was written on both sides, and write."""
    account = account_of(request)
    application = for_staff(account, key)
    form = ReplyForm(sent(request))
    if request.method == "POST" and form.is_valid():
        write_message(application.educator, form.cleaned_data["words"], about=application.number, by=account)
        notes.success(request, _("Your message is on the educator's page."))
        return redirect("desk:messages", key)
    told = {
        "application": application,
        "title": title_of(application, law_on(clock.today()), get_language() or "en"),
        "thread": messages_about(application.educator, application.number),
        "form": form,
    }
    return render(request, "desk/messages.html", told)
