"""What an educator changes in the own record, and what an educator asks staff to put right."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from cecs.portals.shared.forms import DayField, PageForm
from cecs.portals.shared.widgets import TileRadios
from cecs.records.applications.states import Corrects
from cecs.records.educators.identifiers import is_social_security_number
from cecs.records.educators.models import NameKind
from cecs.values import clock

ACCEPTED = "application/pdf,image/jpeg,image/png"
PHONE_DIGITS = 7  # fewer are no telephone number anywhere


def _paper(label: Any, help_text: Any, *, required: bool = True) -> forms.FileField:
    return forms.FileField(
        label=label,
        help_text=help_text,
        required=required,
        error_messages={
            "required": _("Choose a file: a PDF, or a photo as JPEG or PNG."),
            "empty": _("This file is empty. Choose the file again, or scan the paper once more."),
        },
        widget=forms.ClearableFileInput(attrs={"accept": ACCEPTED}),
    )


def _given() -> forms.CharField:
    return forms.CharField(
        label=_("First name"), max_length=120, error_messages={"required": _("Enter the first name.")}
    )


def _middle() -> forms.CharField:
    return forms.CharField(label=_("Middle name"), max_length=120, required=False)


def _family() -> forms.CharField:
    return forms.CharField(label=_("Last name"), max_length=120, error_messages={"required": _("Enter the last name.")})


class OtherNameForm(PageForm):
    """A name beside the legal one: what one wants to be called, or was called before."""

    kind = forms.ChoiceField(
        label=_("What is this name to you?"),
        choices=[
            (NameKind.PREFERRED.value, _("The name I want to be called by")),
            (NameKind.FORMER.value, _("A name I had before")),
        ],
        widget=TileRadios,
        error_messages={"required": _("Choose what this name is to you.")},
    )
    given = _given()
    middle = _middle()
    family = _family()


class PhoneForm(PageForm):
    """A telephone number."""

    number = forms.CharField(
        label=_("Phone number"),
        max_length=30,
        help_text=_("With the area code, for example 860-555-0100. From abroad, begin with + and the country."),
        error_messages={"required": _("Enter your phone number.")},
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel", "class": "usa-input--md"}),
    )

    def clean_number(self) -> str:
        """Take what can be dialled."""
        number = " ".join(self.cleaned_data["number"].split())
        if sum(sign.isdigit() for sign in number) < PHONE_DIGITS or set(number) - set("0123456789+-().x/ "):
            raise forms.ValidationError(_("Enter a phone number with its area code, for example 860-555-0100."))
        return number


class LanguageForm(PageForm):
    """The language of letters."""

    language = forms.ChoiceField(
        label=_("In which language should we write to you?"), choices=settings.LANGUAGES, widget=TileRadios
    )


class CorrectionForm(PageForm):
    """Something to be put right."""

    what: Corrects

    def asks(self) -> dict[str, Any]:
        """Say what is asked, as it is kept. Never a social security number."""
        return {}


class LegalNameForm(CorrectionForm):
    """Another legal name, with the paper that shows it."""

    what = Corrects.LEGAL_NAME

    given = _given()
    middle = _middle()
    family = _family()
    words = forms.CharField(
        label=_("Why did it change?"),
        max_length=500,
        required=False,
        help_text=_("For example: I married. Or: it was always misspelled."),
    )
    file = _paper(
        _("A paper that shows the name"),
        _("A marriage certificate, a court order, a passport or a driver's license. A PDF, or a photo."),
    )

    def clean(self) -> dict[str, Any]:
        """Refuse a name without a letter."""
        cleaned = super().clean() or self.cleaned_data
        for name in ("given", "family"):
            if cleaned.get(name) and not any(sign.isalpha() for sign in cleaned[name]):
                self.add_error(name, _("A name has at least one letter in it."))
        return cleaned

    def asks(self) -> dict[str, Any]:
        """Say the name."""
        return {part: " ".join(self.cleaned_data[part].split()) for part in ("given", "middle", "family")}


class BirthDateForm(CorrectionForm):
    """Another birth date, with the paper that shows it."""

    what = Corrects.BIRTH_DATE

    born_on = DayField(label=_("The right birth date"), is_birthday=True)
    file = _paper(
        _("A paper that shows the birth date"),
        _("A birth certificate, a passport or a driver's license. A PDF, or a photo."),
    )

    def clean_born_on(self) -> Any:
        """Refuse a birth date that has not come yet."""
        if self.cleaned_data["born_on"] >= clock.today():
            raise forms.ValidationError(_("Your birth date must be in the past."))
        return self.cleaned_data["born_on"]

    def asks(self) -> dict[str, Any]:
        """Say the day."""
        return {"born_on": self.cleaned_data["born_on"].isoformat()}


class SsnForm(CorrectionForm):
    """Another social security number, with the paper that shows it."""

    what = Corrects.SSN

    ssn = forms.CharField(
        label=_("The right Social Security number"),
        max_length=11,
        help_text=_("It is kept under lock. No page shows more than its last four digits."),
        widget=forms.TextInput(attrs={"class": "usa-input--10", "inputmode": "numeric", "autocomplete": "off"}),
        error_messages={"required": _("Enter the nine digits of your Social Security number.")},
    )
    file = _paper(_("Your Social Security card"), _("Or a letter of the Social Security Administration."))

    def clean_ssn(self) -> str:
        """Take nine digits that can be somebody's number."""
        digits = "".join(sign for sign in self.cleaned_data["ssn"] if sign.isdigit())
        if not is_social_security_number(digits):
            raise forms.ValidationError(_("Enter the nine digits of your Social Security number."))
        return digits


class DisputeForm(CorrectionForm):
    """A fact on file that is wrong."""

    what = Corrects.FACT

    words = forms.CharField(
        label=_("What is wrong, and what is right?"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": _("Say what is wrong, and what is right.")},
    )
    file = _paper(_("A paper that shows it"), _("If you have one. A PDF, or a photo."), required=False)


class MissingScoreForm(CorrectionForm):
    """A score that should be on file and is not."""

    what = Corrects.SCORE

    test = forms.ChoiceField(label=_("Which test?"), error_messages={"required": _("Choose the test you took.")})
    taken = DayField(label=_("When did you take it?"))
    registered_as = forms.CharField(
        label=_("Under which name did you register for the test?"),
        max_length=200,
        help_text=_(
            "Scores are found by name, birth date and Social Security number. A former name may be the reason."
        ),
        error_messages={"required": _("Enter the name under which you registered for the test.")},
    )
    gave_ssn = forms.ChoiceField(
        label=_("Did you give your Social Security number when you registered?"),
        choices=[("yes", _("Yes")), ("no", _("No")), ("unsure", _("I do not know"))],
        widget=TileRadios,
        error_messages={"required": _("Choose an answer.")},
    )
    sent = forms.ChoiceField(
        label=_("Did you ask the testing company to send the score to this office?"),
        choices=[("yes", _("Yes")), ("no", _("No")), ("unsure", _("I do not know"))],
        widget=TileRadios,
        error_messages={"required": _("Choose an answer.")},
    )
    file = _paper(_("Your score report"), _("If you have it. It helps us to find the score."), required=False)

    def __init__(self, *args: Any, tests: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["test"].choices = [("", _("– Select –")), *tests]  # type: ignore[attr-defined]

    def clean_taken(self) -> Any:
        """Refuse a day that has not come yet."""
        if self.cleaned_data["taken"] > clock.today():
            raise forms.ValidationError(_("This day has not come yet."))
        return self.cleaned_data["taken"]

    def asks(self) -> dict[str, Any]:
        """Say by what the score can be found."""
        said = self.cleaned_data
        named = {name: said[name] for name in ("test", "registered_as", "gave_ssn", "sent")}
        return {**named, "taken": said["taken"].isoformat()}
