"""A transcript, sent by the institution itself: the paper, and what it says of degree, credits and courses."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from cecs.law.shelf import rulebook
from cecs.portals.preparer.forms.person import CandidateForm
from cecs.portals.shared.forms import DayField

Choices = list[tuple[str, Any]]
Says = dict[str, Any]
SELECT = ("", _("– Select –"))
DEGREES: Choices = [
    ("", _("No degree yet")),
    ("associate", _("Associate degree")),
    ("bachelor", _("Bachelor’s degree")),
    ("master", _("Master’s degree")),
    ("sixth-year", _("Sixth-year certificate")),
    ("doctor", _("Doctorate")),
]
AREAS, COURSES = 8, 3  # as many rows as the form has
_HOURS = {"class": "usa-input--4"}


class TranscriptForm(CandidateForm):
    """The transcript. What is left empty is not said."""

    paper = forms.FileField(
        label=_("Transcript"),
        help_text=_("A PDF, JPEG or PNG. It is checked for viruses before anyone opens it."),
        error_messages={"required": _("Choose the file with the transcript.")},
    )
    level = forms.ChoiceField(label=_("Degree"), choices=DEGREES, required=False)
    field = forms.CharField(label=_("Major"), max_length=80, required=False)
    conferred = DayField(label=_("Conferred on"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        areas, topics = declared("credit areas"), declared("course topics")
        for row in range(1, AREAS + 1):
            self.fields[f"area_{row}"] = forms.ChoiceField(label=_("Subject area"), choices=areas, required=False)
            self.fields[f"hours_{row}"] = _hours(_("Semester hours"))
        for row in range(1, COURSES + 1):
            self.fields[f"topic_{row}"] = forms.ChoiceField(label=_("Course about"), choices=topics, required=False)
            self.fields[f"credits_{row}"] = _hours(_("Semester hours"))
            self.fields[f"clock_hours_{row}"] = _hours(_("Clock hours"))
            self.fields[f"completed_{row}"] = DayField(label=_("Completed on"), required=False)

    def clean(self) -> dict[str, Any]:
        """Ask for what belongs together."""
        cleaned = super().clean() or self.cleaned_data
        if not self.errors and not any(
            cleaned.get(name) for name in ("level", *self._named("area"), *self._named("topic"))
        ):
            self.add_error("level", _("Say what the transcript shows: a degree, hours in a subject area, or a course."))
        if cleaned.get("level"):
            self._asks("field", _("Enter the major of the degree."))
            self._asks("conferred", _("Enter the day the degree was conferred."))
        for row in range(1, AREAS + 1):
            if cleaned.get(f"area_{row}"):
                self._asks(f"hours_{row}", _("Enter the semester hours in this area."))
        for row in range(1, COURSES + 1):
            if cleaned.get(f"topic_{row}"):
                self._asks(f"credits_{row}", _("Enter the semester hours of this course."))
                self._asks(f"completed_{row}", _("Enter the day the course was completed."))
        return cleaned

    def says(self, institution: str, state: str) -> Iterator[tuple[str, Says]]:
        """Give each kind of evidence the transcript bears, and what it says."""
        told = self.cleaned_data
        if told["level"]:
            degree = {"level": told["level"], "field": told["field"].strip().lower(), "institution": institution}
            where = {"state": state, "country": "US", "accreditation": "regional"}
            yield "degree", {**degree, **where, "conferred": told["conferred"].isoformat()}
        credits_ = {told[f"area_{row}"]: plain(told[f"hours_{row}"]) for row in self._filled("area", AREAS)}
        if credits_:
            yield "credits", credits_
        for row in self._filled("topic", COURSES):
            course = {"topic": told[f"topic_{row}"], "credits": plain(told[f"credits_{row}"])}
            if told[f"clock_hours_{row}"]:  # some courses the law counts in clock hours only
                course["clock_hours"] = plain(told[f"clock_hours_{row}"])
            yield "course", {**course, "completed": told[f"completed_{row}"].isoformat()}

    def rows(self, first: str, *others: str, many: int) -> list[list[forms.BoundField]]:
        """Give the fields of each row, to draw them side by side."""
        return [[self[f"{name}_{row}"] for name in (first, *others)] for row in range(1, many + 1)]

    @property
    def area_rows(self) -> list[list[forms.BoundField]]:
        """Give the rows of subject areas."""
        return self.rows("area", "hours", many=AREAS)

    @property
    def course_rows(self) -> list[list[forms.BoundField]]:
        """Give the rows of courses."""
        return self.rows("topic", "credits", "clock_hours", "completed", many=COURSES)

    def _named(self, name: str) -> list[str]:
        return [field for field in self.fields if field.startswith(f"{name}_")]

    def _filled(self, name: str, many: int) -> list[int]:
        return [row for row in range(1, many + 1) if self.cleaned_data[f"{name}_{row}"]]

    def _asks(self, name: str, words: Any) -> None:
        if self.cleaned_data.get(name) in (None, "") and name not in self.errors:
            self.add_error(name, words)


def declared(words: str) -> Choices:
    """Give a list of words that the rulebook declares, by their names in the reader's language."""
    language = get_language() or "en"
    named = [(word, said[language]) for word, said in rulebook().declared.get(words, {}).items()]
    return [SELECT, *sorted(named, key=lambda pair: pair[1])]


def plain(hours: Any) -> int | float:
    """Give a whole number without its decimals."""
    return int(hours) if hours == int(hours) else float(hours)


def _hours(label: Any) -> forms.DecimalField:
    return forms.DecimalField(label=label, required=False, min_value=0, widget=forms.NumberInput(attrs=_HOURS))
