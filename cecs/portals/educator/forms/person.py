"""Who the educator is, and where a letter reaches them."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cecs.portals.educator.forms.places import CountryField, StateField
from cecs.portals.shared.forms import DayField, PageForm
from cecs.records.educators.identifiers import is_social_security_number
from cecs.records.educators.models import Address
from cecs.values import clock


class PersonForm(PageForm):
    """Names, birth date, and what helps to find a record that may already be there."""

    given = forms.CharField(
        label=_("First name"),
        max_length=80,
        error_messages={"required": _("Enter your first name as it stands on your official papers.")},
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
    )
    middle = forms.CharField(
        label=_("Middle name"),
        max_length=80,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "additional-name"}),
    )
    family = forms.CharField(
        label=_("Last name"),
        max_length=80,
        error_messages={"required": _("Enter your last name as it stands on your official papers.")},
        widget=forms.TextInput(attrs={"autocomplete": "family-name"}),
    )
    born_on = DayField(
        label=_("Birth date"), is_birthday=True, help_text=_("We use it to find your record. No page shows it.")
    )
    ein = forms.CharField(
        label=_("Educator Identification Number (EIN)"),
        max_length=24,
        required=False,
        help_text=_("If you have one. It is on your certificate and on our letters."),
        widget=forms.TextInput(attrs={"class": "usa-input--10", "autocomplete": "off"}),
    )
    ssn = forms.CharField(
        label=_("Social Security number"),
        max_length=11,
        required=False,
        help_text=_("Your test scores and your background check are found with it. No page shows it."),
        widget=forms.TextInput(attrs={"class": "usa-input--10", "inputmode": "numeric", "autocomplete": "off"}),
    )

    def clean_born_on(self) -> Any:
        """Refuse a birth date that has not come yet."""
        born_on = self.cleaned_data["born_on"]
        if born_on >= clock.today():
            raise forms.ValidationError(_("Your birth date must be in the past."))
        return born_on

    def clean_ssn(self) -> str:
        """Take nine digits that can be somebody's number, however they are set apart."""
        digits = "".join(c for c in self.cleaned_data["ssn"] if c.isdigit())
        if self.cleaned_data["ssn"] and not is_social_security_number(digits):
            raise forms.ValidationError(_("Enter the nine digits of your Social Security number, or leave it empty."))
        return digits


class AddressForm(PageForm):
    """Where letters go."""

    line_1 = forms.CharField(
        label=_("Street address"),
        max_length=120,
        error_messages={"required": _("Enter the street and number, or the post office box.")},
        widget=forms.TextInput(attrs={"autocomplete": "address-line1"}),
    )
    line_2 = forms.CharField(
        label=_("Apartment, floor or unit"),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "address-line2"}),
    )
    city = forms.CharField(
        label=_("City or town"),
        max_length=80,
        error_messages={"required": _("Enter the city or town.")},
        widget=forms.TextInput(attrs={"autocomplete": "address-level2"}),
    )
    state = StateField()
    postal_code = forms.CharField(
        label=_("ZIP or postal code"),
        max_length=16,
        error_messages={"required": _("Enter the ZIP or postal code.")},
        widget=forms.TextInput(attrs={"class": "usa-input--10", "autocomplete": "postal-code"}),
    )
    country = CountryField()

    def clean(self) -> dict[str, Any]:
        """Ask for the state where the address is in the United States."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("country") == "US" and not cleaned.get("state") and "state" not in self.errors:
            self.add_error("state", _("Enter the state as two letters, for example NY."))
        return cleaned

    @property
    def lines(self) -> str:
        """Give the street and the unit in one line, as the record keeps them."""
        return ", ".join(line for line in (self.cleaned_data["line_1"], self.cleaned_data["line_2"]) if line)

    @staticmethod
    def initial_of(known: Address) -> dict[str, str]:
        """Show an address that is on record, so that only what changed is typed."""
        line_1, _comma, line_2 = known.lines.partition(", ")
        rest = {name: getattr(known, name) for name in ("city", "state", "postal_code", "country")}
        return {"line_1": line_1, "line_2": line_2, **rest}
