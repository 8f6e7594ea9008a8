"""How a task ended."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cecs.portals.desk.errands import endings_of
from cecs.portals.shared.forms import PageForm
from cecs.portals.shared.widgets import TileRadios
from cecs.records.worklist.models import Task


class FinishForm(PageForm):
    """One of the ways in which this kind of task ends."""

    outcome = forms.ChoiceField(
        label=_("What came of it?"),
        widget=TileRadios,
        error_messages={"required": _("Choose what came of it.")},
    )

    def __init__(self, *args: Any, task: Task, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["outcome"].choices = endings_of(task)  # type: ignore[attr-defined]


class SameForm(PageForm):
    """Which of the known people this is, or that it is somebody new."""

    who = forms.ChoiceField(
        label=_("Who is it?"),
        widget=TileRadios,
        error_messages={"required": _("Choose who it is, or that the person is new.")},
    )

    def __init__(self, *args: Any, known: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [*known, ("new", _("None of these: enter a new person"))]
        self.fields["who"].choices = choices  # type: ignore[attr-defined]
