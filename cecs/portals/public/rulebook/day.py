"""The day on which the law is read: asked for in the address, so that a page of any day can be kept and sent on."""

from collections.abc import Mapping
from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cecs.law.shelf import rulebook
from cecs.portals.shared.forms import PageForm


class DayForm(PageForm):
    """As of which day."""

    on = forms.DateField(
        label=gettext_lazy("Show the law of this day"),
        required=False,
        input_formats=["%Y-%m-%d"],
        error_messages={"invalid": gettext_lazy("Enter a day as YYYY-MM-DD.")},
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )

    def clean_on(self) -> date | None:
        """Refuse a day of which the rulebook does not speak."""
        day: date | None = self.cleaned_data["on"]
        first = rulebook().jurisdiction.speaks_from
        if day and day < first:
            words = _("These pages speak from %(day)s on. Enter a later day.")
            raise ValidationError(words % {"day": date_format(first, "DATE_FORMAT")})
        return day


def day_form(asked: Mapping[str, str]) -> DayForm:
    """The form, as the address fills it."""
    return DayForm({"on": asked.get("on", "")})
