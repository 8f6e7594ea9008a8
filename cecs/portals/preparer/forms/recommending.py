"""The institution's formal word: which program was completed when, and that the person is fit and competent."""

from datetime import date
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from cecs.portals.preparer.forms.person import CandidateForm
from cecs.portals.shared.forms import DayField, PageForm
from cecs.portals.shared.widgets import TileRadios
from cecs.records.organizations.models import Program
from cecs.values import clock

Choices = list[tuple[str, Any]]


class RecommendForm(CandidateForm):
    """A recommendation, from the college's own approved programs."""

    program = forms.ChoiceField(
        label=_("Program completed"),
        widget=TileRadios,
        error_messages={"required": _("Choose the program the candidate completed.")},
    )
    completed_on = DayField(label=_("Completed on"))
    statement = forms.BooleanField(
        label=_("I recommend this person for certification."),
        help_text=_("They completed the program. In our judgment their character, health and skill fit them to teach."),
        error_messages={"required": _("Check the box to recommend the person.")},
    )

    def __init__(self, *args: Any, programs: list[Program], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.programs = {str(program.pk): program for program in programs}
        choices: Choices = [(key, f"{one.title} ({one.endorsement})") for key, one in self.programs.items()]
        self.fields["program"].choices = choices  # type: ignore[attr-defined]

    def clean_completed_on(self) -> date:
        """Refuse a day that has not come yet: the word is given after the fact."""
        day: date = self.cleaned_data["completed_on"]
        if day > clock.today():
            raise forms.ValidationError(_("Recommend the candidate once the program is completed, not before."))
        return day

    def clean(self) -> dict[str, Any]:
        """Refuse a day on which the program was not approved."""
        cleaned = super().clean() or self.cleaned_data
        program, day = self.programs.get(cleaned.get("program", "")), cleaned.get("completed_on")
        if program and day and not program.covers(day):
            words = _("This program was not approved on that day. It is approved since %(day)s.")
            self.add_error("completed_on", words % {"day": date_format(program.since)})
        return cleaned

    def chosen(self) -> Program:
        """Give the program."""
        return self.programs[self.cleaned_data["program"]]


class WithdrawForm(PageForm):
    """Why the college takes back what it sent."""

    because = forms.CharField(
        label=_("Why do you take it back?"),
        max_length=200,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Say why. The evaluator reads it.")},
    )
