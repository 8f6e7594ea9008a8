"""Degrees and courses, from what a college or a trainer sent by mail."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cecs.portals.clerk.forms.notice import SELECT, Choices, NoticeForm, Says, declared, plain
from cecs.portals.shared.forms import DayField

DEGREES: Choices = [
    SELECT,
    ("associate", _("Associate degree")),
    ("bachelor", _("Bachelor’s degree")),
    ("master", _("Master’s degree")),
    ("sixth-year", _("Sixth-year certificate")),
    ("doctor", _("Doctorate")),
]


class DegreeForm(NoticeForm):
    """A degree, from a transcript the college sent by mail."""

    kind = "degree"
    source = "institution"
    title = _("Key a degree from a transcript")

    level = forms.ChoiceField(label=_("Degree"), choices=DEGREES, error_messages={"required": _("Choose the degree.")})
    field = forms.CharField(label=_("Major"), max_length=80)
    conferred = DayField(label=_("Conferred on"))
    state = forms.CharField(
        label=_("State"),
        max_length=2,
        min_length=2,
        help_text=_("Two letters"),
        widget=forms.TextInput(attrs={"class": "usa-input--2", "autocomplete": "off"}),
    )

    def says(self) -> Says:
        """Say the degree; the college is the one that sent it."""
        told = self.cleaned_data
        return {
            "level": told["level"],
            "field": told["field"].strip().lower(),
            "institution": told["source_name"],
            "state": told["state"].upper(),
            "country": "US",
            "accreditation": "regional",
            "conferred": told["conferred"].isoformat(),
        }


class CourseForm(NoticeForm):
    """One course, from the college's or the trainer's own statement."""

    kind = "course"
    source = "institution"
    title = _("Key a completed course")

    topic = forms.ChoiceField(label=_("Topic"), error_messages={"required": _("Choose the topic.")})
    clock_hours = forms.DecimalField(
        label=_("Clock hours"), required=False, min_value=0, widget=forms.NumberInput(attrs={"class": "usa-input--4"})
    )
    credits = forms.DecimalField(
        label=_("Semester hours"),
        required=False,
        min_value=0,
        widget=forms.NumberInput(attrs={"class": "usa-input--4"}),
    )
    completed = DayField(label=_("Completed on"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["topic"].choices = [SELECT, *declared("course topics")]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Ask for the hours in one of the two ways."""
        cleaned = super().clean() or self.cleaned_data
        if not cleaned.get("clock_hours") and not cleaned.get("credits") and not self.errors:
            self.add_error("clock_hours", _("Enter the clock hours, or the semester hours below."))
        return cleaned

    def says(self) -> Says:
        """Say the course and its hours."""
        told = self.cleaned_data
        hours = {name: plain(told[name]) for name in ("clock_hours", "credits") if told[name]}
        return {"topic": told["topic"], **hours, "completed": told["completed"].isoformat()}
