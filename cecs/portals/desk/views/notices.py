"""Notices as the office writes them: words in two languages, a preview, a second person's signature, an end."""

from collections.abc import Callable

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cecs.portals.desk.forms.announcing import EndForm, NoticeForm, ReviewForm, WordsForm
from cecs.portals.shared.access import account_of, for_role, no_such_page
from cecs.portals.shared.forms import sent
from cecs.records.accounts.permissions import may
from cecs.records.accounts.roles import Permission, Role
from cecs.records.notices.actions.end_notice import end_notice
from cecs.records.notices.actions.review_notice import review_notice
from cecs.records.notices.actions.reword_notice import reword_notice
from cecs.records.notices.actions.sign_wording import sign_wording
from cecs.records.notices.actions.write_notice import write_notice
from cecs.records.notices.errors import NotWorded, SecondPersonNeeded
from cecs.records.notices.models import Notice
from cecs.records.notices.queries import by_key, written
from cecs.values import clock


@for_role(Role.CLERK, Role.SUPERVISOR)
def notices(request: HttpRequest) -> HttpResponse:
    """List every notice, the latest first."""
    today = clock.today()
    told = [(one, next(iter(one.wordings.all())), one.covers(today), one.review_by < today) for one in written()]
    return render(request, "desk/notices.html", {"notices": told})


@for_role(Role.CLERK, Role.SUPERVISOR)
def write(request: HttpRequest) -> HttpResponse:
    """Write a notice."""
    form = NoticeForm(sent(request), initial={"since": clock.today(), "severity": "info", "audience": "everyone"})
    if _takes(request, form, lambda: write_notice(form.draft(), by=account_of(request))):
        messages.success(request, _("Written. It is shown once a second person has signed it."))
        return redirect("desk:notices")
    return render(request, "desk/notice_write.html", {"form": form})


@for_role(Role.CLERK, Role.SUPERVISOR)
def notice(request: HttpRequest, key: str) -> HttpResponse:
    """Show a notice with all its wordings, as readers see it, and what may be done with it."""
    found, account = _found(key), account_of(request)
    wordings = [
        (one, one.signed_at is None and one.written_by_id != account.pk and may(account, Permission.SIGN_NOTICE))
        for one in found.wordings.all()
    ]
    told = {
        "notice": found,
        "wordings": wordings,
        "stands": found.covers(clock.today()),
        "is_over": found.until is not None and found.until <= clock.today(),
    }
    return render(request, "desk/notice.html", told)


@for_role(Role.CLERK, Role.SUPERVISOR)
def reword(request: HttpRequest, key: str) -> HttpResponse:
    """Write the next wording, starting from the last."""
    found = _found(key)
    last = found.wordings.all()[0]
    initial = {f"title_{language}": words for language, words in last.titles.items()}
    initial |= {f"text_{language}": words for language, words in last.texts.items()}
    initial |= {"rests_on": last.rests_on, "link": last.link}
    form = WordsForm(sent(request), initial={**initial, "since": clock.today()})
    if _takes(request, form, lambda: reword_notice(found, form.said(), by=account_of(request))):
        messages.success(request, _("Written. It is shown once a second person has signed it."))
        return redirect("desk:notice", key)
    return render(request, "desk/notice_write.html", {"form": form, "notice": found})


@require_POST
@for_role(Role.SUPERVISOR)
def sign(request: HttpRequest, key: str, version: int) -> HttpResponse:
    """Sign a wording."""
    wording = next((one for one in _found(key).wordings.all() if one.version == version), None) or no_such_page()
    try:
        sign_wording(wording, by=account_of(request))
    except SecondPersonNeeded as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, _("Signed. It is shown from its first day on."))
    return redirect("desk:notice", key)


@for_role(Role.CLERK, Role.SUPERVISOR)
def review(request: HttpRequest, key: str) -> HttpResponse:
    """Say that a notice is still true, and when somebody looks again."""
    found = _found(key)
    form = ReviewForm(sent(request))
    if _takes(request, form, lambda: review_notice(found, form.cleaned_data["review_by"], by=account_of(request))):
        return redirect("desk:notice", key)
    return render(request, "desk/notice_ask.html", {"form": form, "notice": found, "title": _("It is still true")})


@for_role(Role.CLERK, Role.SUPERVISOR)
def end(request: HttpRequest, key: str) -> HttpResponse:
    """End a notice."""
    found = _found(key)
    form = EndForm(sent(request), initial={"until": clock.today()})
    if _takes(request, form, lambda: end_notice(found, by=account_of(request), **form.cleaned_data)):
        messages.success(request, _("It stands in the archive from that day on."))
        return redirect("desk:notice", key)
    return render(request, "desk/notice_ask.html", {"form": form, "notice": found, "title": _("End it")})


def _takes(request: HttpRequest, form: Form, act: Callable[[], object]) -> bool:
    """Do the act with what was sent; what it refuses stands at the top of the form."""
    if request.method != "POST" or not form.is_valid():
        return False
    try:
        act()
    except NotWorded as refused:
        for problem in refused.problems:
            form.add_error(None, problem)
        return False
    return True


def _found(key: str) -> Notice:
    return by_key(key) or no_such_page()
