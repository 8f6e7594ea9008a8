"""The few questions of the self-check. Each form says what it adds to the request and to what is known."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cecs.portals.educator.forms.preparation import ACCREDITED, LEVELS, ROUTES, YES_NO
from cecs.portals.shared.forms import DayField, PageForm
from cecs.portals.shared.widgets import TileRadios
from cecs.values import clock

WANTS = [
    ("first-certificate", _("A first certificate in this state")),
    ("advance", _("The next level of a certificate I hold")),
    ("continue", _("To continue a professional certificate I hold")),
]
Case = dict[str, Any]


class CheckForm(PageForm):
    """One question, or a few that belong together."""

    def __init__(self, *args: Any, told: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.told = told

    def request(self) -> Case:
        """Say what the answers add to the request."""
        return {}

    def educator(self) -> Case:
        """Say what the answers add to what is known of the person."""
        return {}


class WantForm(CheckForm):
    """What the person wants."""

    want = forms.ChoiceField(
        label=_("What do you want?"),
        choices=WANTS,
        widget=TileRadios,
        error_messages={"required": _("Choose what you want.")},
    )

    def request(self) -> Case:
        """Name the kind of request."""
        return {"kind": self.cleaned_data["want"], "applicant": "educator", "channel": "online"}


class EndorsementForm(CheckForm):
    """In which subject or field."""

    endorsement = forms.ChoiceField(
        label=_("Which subject or field?"),
        error_messages={"required": _("Choose a subject or field.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("– Select –")), *self.told["endorsements"]]
        self.fields["endorsement"].choices = choices  # type: ignore[attr-defined]

    def request(self) -> Case:
        """Name the endorsement."""
        return {"endorsements": [self.cleaned_data["endorsement"]]}


class PreparedForm(CheckForm):
    """Where the person prepared."""

    route = forms.ChoiceField(
        label=_("How did you prepare to become an educator?"),
        choices=ROUTES,
        widget=TileRadios,
        error_messages={"required": _("Choose how you prepared to become an educator.")},
    )
    completed = DayField(
        label=_("When did you finish it?"),
        required=False,
        help_text=_("Leave it empty if you are still enrolled, or if you chose None of these."),
    )
    recommended = forms.ChoiceField(
        label=_("Will the college recommend you?"),
        choices=[*YES_NO, ("", _("I do not know"))],
        widget=TileRadios,
        required=False,
        initial="",
        help_text=_("Its certification officer says so to us when you have done all that the program asks."),
    )

    def educator(self) -> Case:
        """Say by which route, and whether it is finished."""
        said = self.cleaned_data
        if said["route"] == "none":
            return {}
        item: Case = {
            "route": "program" if said["route"] == "elsewhere" else said["route"],
            "endorsements": self.told["asked"],
        }
        if said["route"] != "elsewhere":
            item["state"] = self.told["home"]
        if said["completed"] and said["completed"] <= clock.today():
            item["completed"] = said["completed"].isoformat()
        if said["recommended"]:
            item["recommended"] = said["recommended"] == "yes"
        return {"preparation": [item]}


class CheckDegreeForm(CheckForm):
    """The highest degree, and the hours in the subject."""

    level = forms.ChoiceField(
        label=_("What is your highest degree?"),
        choices=[("none", _("No degree yet")), *LEVELS],
        widget=TileRadios,
        error_messages={"required": _("Choose your highest degree, or No degree yet.")},
    )
    area = forms.ChoiceField(label=_("What was your major?"), required=False)
    hours = forms.IntegerField(
        label=_("How many semester hours did you take in it?"),
        required=False,
        min_value=0,
        max_value=300,
        help_text=_("A course is most often three semester hours."),
        widget=forms.NumberInput(attrs={"class": "usa-input--4"}),
    )
    accreditation = forms.ChoiceField(
        label=_("Was the college regionally accredited?"),
        choices=ACCREDITED,
        required=False,
        initial="",
        widget=TileRadios,
        help_text=_("Nearly every public college in the United States is. The college's website says so."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["area"].choices = [("", _("– Select –")), *self.told["areas"]]  # type: ignore[attr-defined]

    def educator(self) -> Case:
        """Say the degree, and the hours."""
        said = self.cleaned_data
        if said["level"] == "none":
            return {}
        degree: Case = {"level": said["level"], "country": "US"}
        if said["area"]:
            degree["field"] = said["area"].replace("-", " ")
        if said["accreditation"]:
            degree["accreditation"] = said["accreditation"]
        hours = {said["area"]: said["hours"]} if said["area"] and said["hours"] is not None else {}
        return {"degrees": [degree], "credits": hours}


class TestsForm(CheckForm):
    """The tests that the endorsement asks for: a score and a day for each one taken."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for test, name in self.told["tests"]:
            self.fields[f"{test}__score"] = _score(name)
            self.fields[f"{test}__taken"] = DayField(label=_("When did you take it?"), required=False)

    def clean(self) -> Case:
        """Ask for the day of every score."""
        cleaned = super().clean() or self.cleaned_data
        for test, _name in self.told["tests"]:
            day = f"{test}__taken"
            if cleaned.get(f"{test}__score") and not cleaned.get(day) and day not in self.errors:
                self.add_error(day, _("Enter the day you took this test, or leave its score empty."))
        return cleaned

    def educator(self) -> Case:
        """Say every score that was given."""
        return {"assessments": list(self._scores())}

    def _scores(self) -> Iterable[Case]:
        for test, _name in self.told["tests"]:
            score = self.cleaned_data[f"{test}__score"].strip()
            if score:
                taken = self.cleaned_data[f"{test}__taken"].isoformat()
                yield {"test": test, "taken": taken, "score": int(score) if score.isdigit() else score}


class SpecialCourseForm(CheckForm):
    """The course in special education."""

    taken = forms.ChoiceField(
        label=_("Have you taken a course in special education?"),
        choices=YES_NO,
        widget=TileRadios,
        error_messages={"required": _("Choose yes or no.")},
    )
    clock_hours = forms.IntegerField(
        label=_("How many clock hours did it have?"),
        required=False,
        min_value=0,
        max_value=1000,
        help_text=_("If it was a college course of three semester hours, enter 45."),
        widget=forms.NumberInput(attrs={"class": "usa-input--4"}),
    )

    def clean(self) -> Case:
        """Ask for the hours of a course that was taken."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("taken") == "yes" and not cleaned.get("clock_hours") and "clock_hours" not in self.errors:
            self.add_error("clock_hours", _("Enter the number of clock hours of the course."))
        return cleaned

    def educator(self) -> Case:
        """Say the course."""
        if self.cleaned_data["taken"] == "no":
            return {}
        return {"courses": [{"topic": "special-education", "clock_hours": self.cleaned_data["clock_hours"]}]}


class HeldForm(CheckForm):
    """The certificate the person holds."""

    certificate = forms.ChoiceField(
        label=_("Which certificate do you hold?"),
        error_messages={"required": _("Choose the certificate you hold.")},
    )
    effective = DayField(label=_("From which day is it in force?"), help_text=_("It is printed on the certificate."))
    expires = DayField(
        label=_("On which day does it end?"), help_text=_("The last day, as printed on the certificate.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("– Select –")), *self.told["certificates"]]
        self.fields["certificate"].choices = choices  # type: ignore[attr-defined]

    def educator(self) -> Case:
        """Say the certificate."""
        said = self.cleaned_data
        held = {
            "state": self.told["home"],
            "type": said["certificate"],
            "endorsements": self.told["asked"],
            "issued": said["effective"].isoformat(),
            "effective": said["effective"].isoformat(),
            "expires": said["expires"].isoformat(),
            "status": "active",
        }
        return {"certificates": [held]}


class ServiceForm(CheckForm):
    """The service under the certificate held, and the induction program."""

    since = DayField(label=_("When did you begin to teach under it?"))
    until = DayField(label=_("Until when?"), help_text=_("Enter today if you still do."))
    school_months = forms.IntegerField(
        label=_("How many school months is that?"),
        min_value=0,
        max_value=600,
        help_text=_("A full school year is ten school months."),
        widget=forms.NumberInput(attrs={"class": "usa-input--4"}),
    )
    public = forms.ChoiceField(label=_("Was it in a public school of this state?"), choices=YES_NO, widget=TileRadios)
    induction = DayField(
        label=_("When did you finish the induction program for new teachers?"),
        required=False,
        help_text=_("Leave it empty if you have not finished it."),
    )

    def educator(self) -> Case:
        """Say the service, and the induction if it is finished."""
        said = self.cleaned_data
        item: Case = {
            "from": said["since"].isoformat(),
            "to": said["until"].isoformat(),
            "school_months": said["school_months"],
            "role": "teacher",
            "endorsements": self.told["asked"],
            "employer": "public" if said["public"] == "yes" else "nonpublic",
            "under": self.told["held"],
            "successful": True,
            "full_time": True,
        }
        if said["public"] == "yes":
            item |= {"state": self.told["home"], "country": "US"}
        case: Case = {"experience": [item]}
        if said["induction"]:
            case["induction"] = {"completed": said["induction"].isoformat()}
        return case


def _score(name: str) -> forms.CharField:
    return forms.CharField(
        label=name,
        required=False,
        max_length=24,
        help_text=_("Your score. Leave it empty if you have not taken it."),
        widget=forms.TextInput(attrs={"class": "usa-input--10", "autocomplete": "off"}),
    )
