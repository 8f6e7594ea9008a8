"""How the educator was prepared, and in which colleges."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from cecs.portals.educator.answers import AnswerForm, ItemForm
from cecs.portals.educator.forms.places import CountryField, StateField
from cecs.portals.shared.forms import DayField
from cecs.portals.shared.widgets import TileRadios
from cecs.values import clock

ROUTES = [
    ("program", _("A program of a college or university in this state")),
    ("elsewhere", _("A program of a college or university in another state or country")),
    ("alternate-route", _("An alternate route program in this state")),
    ("none", _("None of these")),
]
YES_NO = [("yes", _("Yes")), ("no", _("No"))]
LEVELS = [
    ("associate", _("Associate degree")),
    ("bachelor", _("Bachelor's degree")),
    ("master", _("Master's degree")),
    ("sixth-year", _("Sixth-year certificate or diploma")),
    ("doctor", _("Doctorate")),
]
ACCREDITED = [("regional", _("Yes")), ("none", _("No")), ("", _("I do not know"))]


class PreparationForm(AnswerForm):
    """The program that prepared the educator."""

    element = "preparation"

    route = forms.ChoiceField(
        label=_("How did you prepare to become an educator?"),
        choices=ROUTES,
        widget=TileRadios,
        error_messages={"required": _("Choose how you prepared to become an educator.")},
    )
    college = forms.ChoiceField(
        label=_("Which college or program?"),
        required=False,
        help_text=_("Needed for a program in this state. We ask the college for its recommendation: you send nothing."),
    )
    completed_on = DayField(
        label=_("When did you finish it?"),
        required=False,
        help_text=_("The day on your transcript. Leave it empty if you are still enrolled."),
    )

    def __init__(
        self, *args: Any, state: str, colleges: list[tuple[str, str]], endorsements: list[str], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.state = state
        self.endorsements = endorsements
        choices = [("", _("– Select –")), *colleges, ("other", _("Another one"))]
        self.fields["college"].choices = choices  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Ask for what the chosen route needs."""
        cleaned = super().clean() or self.cleaned_data
        route = cleaned.get("route")
        if route == "program" and not cleaned.get("college"):
            self.add_error("college", _("Choose the college that prepared you."))
        completed_on = cleaned.get("completed_on")
        if completed_on and completed_on > clock.today():
            self.add_error("completed_on", _("This day has not come yet. Leave it empty if you are still enrolled."))
        return cleaned

    def claims(self) -> dict[str, Any]:
        """Claim the program; the recommendation is the college's to give and is never claimed here."""
        said = self.cleaned_data
        if said["route"] == "none":
            return {self.element: []}
        item: dict[str, Any] = {
            "route": "program" if said["route"] == "elsewhere" else said["route"],
            "endorsements": self.endorsements,
        }
        if said["route"] != "elsewhere":
            item["state"] = self.state
        if said["completed_on"]:
            item["completed"] = said["completed_on"].isoformat()
        return {self.element: [item]}


class DegreeForm(ItemForm):
    """One degree."""

    element = "degrees"
    kind: ClassVar[str] = "degree"

    level = forms.ChoiceField(label=_("Which degree?"), choices=LEVELS, initial="bachelor")
    field = forms.CharField(
        label=_("Field of study"),
        max_length=120,
        help_text=_("As it stands on the transcript, for example biology."),
        error_messages={"required": _("Enter the field of study, for example biology.")},
    )
    institution = forms.CharField(
        label=_("College or university"),
        max_length=160,
        error_messages={"required": _("Enter the name of the college or university.")},
    )
    country = CountryField()
    state = StateField()
    accreditation = forms.ChoiceField(
        label=_("Was the college regionally accredited?"),
        choices=ACCREDITED,
        required=False,
        initial="",
        widget=TileRadios,
        help_text=_("Nearly every public college in the United States is. The college's website says so."),
    )
    conferred = DayField(label=_("When was the degree conferred?"))

    def __init__(self, *args: Any, college: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["institution"].initial = college

    def item(self) -> dict[str, Any]:
        """Claim the degree."""
        said = self.cleaned_data
        named = ("level", "institution", "country", "state", "accreditation")
        item: dict[str, Any] = {name: said[name] for name in named if said[name]}
        return {**item, "field": said["field"].strip().lower(), "conferred": said["conferred"].isoformat()}
