"""Scores, courses and experience: what an educator can show, entry by entry."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from cecs.portals.educator.answers import ItemForm
from cecs.portals.educator.forms.places import CountryField, StateField
from cecs.portals.educator.forms.preparation import YES_NO
from cecs.portals.shared.forms import DayField
from cecs.portals.shared.widgets import TileRadios
from cecs.values import clock

ROLES = [
    ("teacher", _("Teacher")),
    ("administrator", _("Administrator")),
    ("school-psychologist", _("School psychologist")),
    ("school-counselor", _("School counselor")),
    ("speech-language-pathologist", _("Speech and language pathologist")),
    ("paraeducator", _("Paraeducator")),
    ("substitute", _("Substitute")),
]
EMPLOYERS = [
    ("public", _("A public school district")),
    ("charter", _("A charter school")),
    ("approved-nonpublic", _("An approved private school")),
    ("nonpublic", _("Another private school")),
    ("college", _("A college or university")),
]
Choices = list[tuple[str, Any]]


class AssessmentForm(ItemForm):
    """One score on one test."""

    element = "assessments"
    kind: ClassVar[str] = "assessment"

    test = forms.ChoiceField(label=_("Which test?"), error_messages={"required": _("Choose the test you took.")})
    taken = DayField(label=_("When did you take it?"))
    score = forms.CharField(
        label=_("Your score"),
        max_length=24,
        help_text=_("The number on your score report. Where the report gives a level instead, enter the level."),
        widget=forms.TextInput(attrs={"class": "usa-input--10", "autocomplete": "off"}),
        error_messages={"required": _("Enter the score on your score report.")},
    )

    def __init__(self, *args: Any, tests: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["test"].choices = [("", _("– Select –")), *tests]  # type: ignore[attr-defined]

    def clean_taken(self) -> Any:
        """Refuse a day that has not come yet."""
        if self.cleaned_data["taken"] > clock.today():
            raise forms.ValidationError(_("This day has not come yet. Add the test once you have your score."))
        return self.cleaned_data["taken"]

    def item(self) -> dict[str, Any]:
        """Claim the score."""
        said = self.cleaned_data
        score = said["score"].strip()
        return {
            "test": said["test"],
            "taken": said["taken"].isoformat(),
            "score": int(score) if score.isdigit() else score,
        }


class CourseForm(ItemForm):
    """One course that the law asks for by name."""

    element = "courses"
    kind: ClassVar[str] = "course"

    topic = forms.ChoiceField(
        label=_("What was the course about?"), error_messages={"required": _("Choose what the course was about.")}
    )
    clock_hours = forms.DecimalField(
        label=_("Clock hours"),
        required=False,
        min_value=0,
        help_text=_("The hours spent in class, if the course counts them."),
        widget=forms.NumberInput(attrs={"class": "usa-input--4"}),
    )
    credits = forms.DecimalField(
        label=_("Semester hours of credit"),
        required=False,
        min_value=0,
        help_text=_("If a college gave credit for it."),
        widget=forms.NumberInput(attrs={"class": "usa-input--4"}),
    )
    completed = DayField(label=_("When did you finish it?"))

    def __init__(self, *args: Any, topics: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["topic"].choices = [("", _("– Select –")), *topics]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Ask for the hours in one of the two ways."""
        cleaned = super().clean() or self.cleaned_data
        if not cleaned.get("clock_hours") and not cleaned.get("credits") and not self.errors:
            self.add_error("clock_hours", _("Enter the clock hours, or the semester hours below."))
        return cleaned

    def item(self) -> dict[str, Any]:
        """Claim the course."""
        said = self.cleaned_data
        hours = {name: _plain(said[name]) for name in ("clock_hours", "credits") if said[name]}
        return {"topic": said["topic"], **hours, "completed": said["completed"].isoformat()}


class ExperienceForm(ItemForm):
    """One stretch of service with one employer."""

    element = "experience"
    kind: ClassVar[str] = "experience"

    employer_name = forms.CharField(
        label=_("Who employed you?"),
        max_length=160,
        help_text=_("The school district, or the school where it has no district."),
        error_messages={"required": _("Enter the name of the district or school.")},
    )
    employer = forms.ChoiceField(label=_("What kind of employer is it?"), choices=EMPLOYERS)
    country = CountryField()
    state = StateField()
    role = forms.ChoiceField(label=_("What was your work?"), choices=ROLES)
    since = DayField(label=_("From"))
    until = DayField(label=_("To"), help_text=_("The last day you worked there, or today if you still do."))
    school_months = forms.DecimalField(
        label=_("School months"),
        min_value=0,
        help_text=_("A full school year is ten school months. Your employer certifies the number."),
        widget=forms.NumberInput(attrs={"class": "usa-input--4"}),
        error_messages={"required": _("Enter the number of school months. A full school year is ten.")},
    )
    full_time = forms.ChoiceField(label=_("Was it full-time?"), choices=YES_NO, widget=TileRadios)

    def __init__(self, *args: Any, endorsements: list[str], under: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.endorsements = endorsements
        self.under = under

    def clean(self) -> dict[str, Any]:
        """Refuse a stretch that ends before it begins."""
        cleaned = super().clean() or self.cleaned_data
        since, until = cleaned.get("since"), cleaned.get("until")
        if since and until and until < since:
            self.add_error("until", _("The last day must come after the first."))
        return cleaned

    def item(self) -> dict[str, Any]:
        """Claim the service; whether it was successful is the employer's word and is never claimed here."""
        said = self.cleaned_data
        named = ("employer_name", "employer", "country", "state", "role")
        item: dict[str, Any] = {name: said[name] for name in named if said[name]}
        if self.under:
            item["under"] = self.under
        return {
            **item,
            "from": said["since"].isoformat(),
            "to": said["until"].isoformat(),
            "school_months": _plain(said["school_months"]),
            "full_time": said["full_time"] == "yes",
            "endorsements": self.endorsements,
        }


def _plain(hours: Any) -> int | float:
    return int(hours) if hours == int(hours) else float(hours)
