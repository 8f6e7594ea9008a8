"""The deficiency letter, read before it is sent; and letters that were sent."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cecs.portals.desk.opened import allowed
from cecs.portals.desk.words import title_of
from cecs.portals.shared.access import account_of, for_role, no_such_page
from cecs.records.accounts.roles import Role
from cecs.records.applications.queries import for_staff
from cecs.records.correspondence.queries import letter_to
from cecs.records.determinations.actions.notify_deficiency import notify_deficiency
from cecs.records.determinations.deficiencies import answer_due_on, deficiencies, preview_deficiency
from cecs.records.determinations.errors import NothingToAsk
from cecs.records.determinations.gather import law_of
from cecs.records.determinations.queries import application_to_determine


@for_role(Role.EVALUATOR)
def preview(request: HttpRequest, key: str) -> HttpResponse:
    """Show the letter as the educator would get it, in their language; send it on the button."""
    account, language = account_of(request), get_language() or "en"
    application = application_to_determine(account, key)
    if not allowed(application, account).determine:
        no_such_page()
    items = deficiencies(application, language)
    if request.method == "POST":
        try:
            letter = notify_deficiency(application, account)
        except NothingToAsk:
            messages.error(request, _("Nothing was determined to be missing, so there is nothing to write about."))
        else:
            words = _("The letter goes to %(name)s. It is to be answered by %(day)s.")
            told = {"name": application.educator.printed_name, "day": date_format(letter.due_on)}
            messages.success(request, words % told)
        return redirect("desk:file", key)
    subject, body = preview_deficiency(application) if items else ("", "")
    told_page = {
        "application": application,
        "title": title_of(application, law_of(application), language),
        "items": items,
        "subject": subject,
        "body": body,
        "due_on": answer_due_on(application),
        "letter_language": application.educator.language,
    }
    return render(request, "desk/letter.html", told_page)


@for_role(Role.EVALUATOR, Role.SUPERVISOR)
@require_safe
def sent_letter(request: HttpRequest, key: str, letter_key: str) -> HttpResponse:
    """Show a letter word for word."""
    application = for_staff(account_of(request), key)
    letter = letter_to(application.educator, letter_key)
    if letter is None or letter.subject_number != application.number:
        no_such_page()
    return render(request, "desk/sent_letter.html", {"application": application, "letter": letter})
