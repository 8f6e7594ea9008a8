"""Find the person a notice is about, and see what is on file for them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from cecs.portals.clerk.keyed import lines_of
from cecs.portals.clerk.mail import SHEETS, piece_lines
from cecs.portals.clerk.notices import NOTICES
from cecs.portals.shared.access import account_of, for_role, no_such_page
from cecs.records.accounts.roles import Role
from cecs.records.educators.queries import by_key, find_people
from cecs.records.evidence.queries import evidence_of, filed_on
from cecs.records.mailroom.queries import mail_of
from cecs.records.worklist.queries import open_tasks
from cecs.values import clock


@for_role(Role.CLERK)
def home(request: HttpRequest) -> HttpResponse:
    """Ask for a person; show who was found, and what this clerk has keyed today."""
    sought = request.GET.get("q", "").strip()
    account, language = account_of(request), get_language() or "en"
    told = {
        "sought": sought,
        "people": find_people(sought) if sought else [],
        "keyed": lines_of(filed_on(account, clock.today()), language, seen_by=account),
        "tasks": open_tasks().count(),
    }
    return render(request, "clerk/home.html", told)


@for_role(Role.CLERK)
def person(request: HttpRequest, key: str) -> HttpResponse:
    """Show who the person is, what is on file, and what can be keyed."""
    educator = by_key(key) or no_such_page()
    told = {
        "educator": educator,
        "former": [name for name in educator.names.all() if name.until or name.kind != "legal"],
        "can_key": [(kind, form.title) for kind, form in NOTICES.items()],
        "sheets": SHEETS,
        "mail": piece_lines(mail_of(educator)),
        "evidence": lines_of(evidence_of(educator), get_language() or "en", seen_by=account_of(request)),
    }
    return render(request, "clerk/person.html", told)
