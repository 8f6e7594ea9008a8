"""Five questions about a child. Nothing of the answers is kept."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cecs.portals.shared.forms import DayField, PageForm

OLDEST = 30


class WhereForm(PageForm):
    """Town, age, school, household and day."""

    town = forms.ChoiceField(
        label=_("Town where you are"), error_messages={"required": _("Choose a town, so that we can look near it.")}
    )
    postal_code = forms.RegexField(
        r"^\d{5}$",
        required=False,
        label=_("ZIP code where you are"),
        help_text=_("Five digits. You may leave this empty."),
        error_messages={"invalid": _("Enter five digits, for example 06105, or leave this empty.")},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "postal-code"}),
    )
    age = forms.IntegerField(
        label=_("Age of the child"),
        min_value=0,
        max_value=OLDEST,
        error_messages={
            "required": _("Enter the child’s age in years; 0 for a baby."),
            "invalid": _("Enter the age as a whole number, for example 7."),
        },
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    district = forms.ChoiceField(
        label=_("District of the child’s school"),
        required=False,
        help_text=_("Only districts with a program of their own are listed."),
    )
    household = forms.MultipleChoiceField(
        label=_("Districts where other children of your household go to school"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    on = DayField(label=_("Day"), help_text=_("The day you want to go."))

    def __init__(self, *args: Any, towns: list[str], districts: list[str], **named: Any) -> None:
        super().__init__(*args, **named)
        self.fields["town"].choices = [("", _("Choose a town")), *((one, one) for one in towns)]  # type: ignore[attr-defined]
        named_ones = [(one, one) for one in districts]
        self.fields["district"].choices = [("", _("Another district, or no school")), *named_ones]  # type: ignore[attr-defined]
        self.fields["household"].choices = named_ones  # type: ignore[attr-defined]
