"""The worklist: everything that a person on the staff must look at, and who has looked."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cecs.portals.desk.errands import COPY, CORRECTION, MAYBE_SAME, MESSAGE, ending_words, title_of
from cecs.portals.desk.forms.finishing import FinishForm, SameForm
from cecs.portals.shared.access import account_of, for_role, no_such_page, roles_here
from cecs.portals.shared.forms import sent
from cecs.records.accounts.models import Account
from cecs.records.accounts.roles import Role
from cecs.records.applications.queries import by_number as application_numbered
from cecs.records.credentials.actions.post_copy import post_copy
from cecs.records.credentials.queries import copy_by_key
from cecs.records.educators.actions.settle_maybe import settle_maybe
from cecs.records.educators.errors import AlreadyLinked
from cecs.records.educators.models import Educator
from cecs.records.educators.queries import by_number
from cecs.records.worklist.actions.finish_task import finish_task
from cecs.records.worklist.errors import AlreadyFinished
from cecs.records.worklist.models import Task
from cecs.records.worklist.queries import by_key, finished_tasks, open_tasks

ON_A_PAGE = 25
LATELY = 10


@for_role(Role.CLERK, Role.EVALUATOR, Role.SUPERVISOR)
def tasks(request: HttpRequest) -> HttpResponse:
    """List what waits, the oldest first, and what was finished lately, by whom."""
    page = Paginator(open_tasks(), ON_A_PAGE).get_page(request.GET.get("page"))
    told = {
        "page": page,
        "lines": [(task, title_of(task)) for task in page],
        "finished": [(task, title_of(task), ending_words(task)) for task in finished_tasks()[:LATELY]],
    }
    return render(request, "desk/tasks.html", told)


@for_role(Role.CLERK, Role.EVALUATOR, Role.SUPERVISOR)
def task(request: HttpRequest, key: str) -> HttpResponse:
    """Show one task with what it is about, and finish it."""
    found = by_key(key) or no_such_page()
    if elsewhere := _own_page(found):
        return redirect(elsewhere)
    known = known_people(found)
    form = _form(request, found, known)
    if request.method == "POST" and found.is_open and form.is_valid() and _finished(form, found, request, known):
        messages.success(request, _("Done."))
        return redirect("desk:tasks")
    told = {
        "task": found,
        "title": title_of(found),
        "rows": carried(found),
        "known": known,
        "form": form if found.is_open else None,
        "ended": "" if found.is_open else ending_words(found),
        "about": application_numbered(found.subject),
        "paper_url": reverse("desk:copy_paper", args=(found.subject,)) if found.kind == COPY else "",
        "may_open": bool(roles_here(request) & {Role.EVALUATOR, Role.SUPERVISOR}),
    }
    return render(request, "desk/task.html", told)


def _own_page(task: Task) -> str:
    """Give the page where a task of this kind is done, where it has one of its own."""
    if task.kind == CORRECTION:
        return reverse("desk:correction", args=(task.subject,))
    application = application_numbered(task.subject) if task.kind == MESSAGE and task.is_open else None
    return reverse("desk:messages", args=(application.key,)) if application else ""


def known_people(task: Task) -> list[Educator]:
    """Give those who may be the person of a task."""
    found = [by_number(number) for number in task.carries.get("may_be", [])]
    return [educator for educator in found if educator]


def carried(task: Task) -> list[dict[str, Any]]:
    """Give what a task carries, label by label."""
    return [
        {"label": str(label), "value": str(task.carries[name])} for name, label in _LABELS if task.carries.get(name)
    ]


_LABELS = (
    ("given", gettext_lazy("First name")),
    ("middle", gettext_lazy("Middle name")),
    ("family", gettext_lazy("Last name")),
    ("born_on", gettext_lazy("Born on")),
    ("ein", gettext_lazy("EIN given")),
    ("what", gettext_lazy("What went wrong")),
    ("where", gettext_lazy("On which page")),
    ("email", gettext_lazy("Email")),
    ("decision", gettext_lazy("Decision")),
    ("order", gettext_lazy("Standing order")),
    ("educator", gettext_lazy("EIN")),
    ("letter", gettext_lazy("Letter")),
    ("certificate", gettext_lazy("Certificate")),
    ("copy", gettext_lazy("Copy number")),
    ("address", gettext_lazy("To")),
    ("error", gettext_lazy("Error")),
)


def _form(request: HttpRequest, task: Task, known: list[Educator]) -> Form:
    data = sent(request)
    if task.kind != MAYBE_SAME:
        return FinishForm(data, task=task)
    return SameForm(data, known=[(educator.number, _who(educator)) for educator in known])


def _who(educator: Educator) -> str:
    told = {"name": educator.printed_name, "number": educator.number}
    if not educator.born_on:
        return _("%(name)s, EIN %(number)s") % told
    return _("%(name)s, EIN %(number)s, born %(day)s") % {**told, "day": date_format(educator.born_on)}


def _finished(form: Form, task: Task, request: HttpRequest, known: list[Educator]) -> bool:
    """Do what was chosen; what the rooms refuse is said on the form."""
    try:
        _finish(form, task, account_of(request), known)
    except AlreadyFinished:
        form.add_error(None, _("Somebody finished this task a moment before you."))
    except AlreadyLinked:
        form.add_error(None, _("This person signs in with another account already. Choose another, or ask them."))
    else:
        return True
    task.refresh_from_db()  # as it stands, after what was tried has been undone
    return False


def _finish(form: Form, task: Task, by: Account, known: list[Educator]) -> None:
    copy = copy_by_key(task.subject) if task.kind == COPY else None
    if copy:
        post_copy(copy, by=by)
        return
    if task.kind != MAYBE_SAME:
        finish_task(task, by, form.cleaned_data["outcome"])
        return
    chosen = form.cleaned_data["who"]
    settle_maybe(task, next((one for one in known if one.number == chosen), None), by=by)
