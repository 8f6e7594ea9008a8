"""The application as a list of tasks: what is done, what is not, and what cannot start yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cecs.portals.educator.asked import Asked
from cecs.portals.educator.pages import KINDS, sends_papers
from cecs.records.applications.models import Application

STATE_WORDS = {
    "done": gettext_lazy("Done"),
    "started": gettext_lazy("In progress"),
    "todo": gettext_lazy("Not started"),
    "blocked": gettext_lazy("Cannot start yet"),
    "problem": gettext_lazy("Needs your attention"),
    "optional": gettext_lazy("Optional"),
}


@dataclass(frozen=True, slots=True)
class Task:
    """One line of the list."""

    title: Any
    state: str
    url: str = ""
    hint: Any = ""

    @property
    def state_words(self) -> Any:
        """Say the state in words."""
        return STATE_WORDS[self.state]


@dataclass(frozen=True, slots=True)
class TaskSection:
    """A few tasks that belong together."""

    title: Any
    tasks: list[Task]


def sections_of(application: Application, asked: Sequence[Asked]) -> list[TaskSection]:
    """Lay out the whole list, the signature last."""
    by_name = {one.page.name: _task(one) for one in asked}
    sections = [
        TaskSection(section.title, [by_name[page.name] for page in section.pages])
        for section in KINDS[application.kind]
    ]
    return [*sections, TaskSection(_("Check, sign and file"), _last_tasks(application, ready=is_ready(asked)))]


def is_ready(asked: Sequence[Asked]) -> bool:
    """Say whether every page is done."""
    return all(one.state == "done" for one in asked)


def done_words(asked: Sequence[Asked]) -> str:
    """Say how far the educator has got."""
    done = sum(one.state == "done" for one in asked)
    words = ngettext("%(done)s of %(all)s page done", "%(done)s of %(all)s pages done", len(asked))
    return words % {"done": done, "all": len(asked)}


def first_undone(asked: Sequence[Asked]) -> Asked | None:
    """Give the page to go on with."""
    return next((one for one in asked if one.state != "done"), None)


def _task(one: Asked) -> Task:
    return Task(
        one.page.title, one.state, reverse("educator:page", args=(one.application.key, one.page.name)), one.hint
    )


def _last_tasks(application: Application, *, ready: bool) -> list[Task]:
    key = application.key
    tasks = [Task(_("See what is shown and what is missing"), "optional", reverse("educator:checklist", args=(key,)))]
    if sends_papers(application):
        tasks.append(Task(_("Send copies of your papers"), "optional", reverse("educator:papers", args=(key,))))
    review = reverse("educator:review", args=(key,)) if ready else ""
    tasks.append(Task(_("Check your answers, sign and file"), "todo" if ready else "blocked", review))
    return tasks
