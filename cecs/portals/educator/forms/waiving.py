"""For which filing day a waiver of the basic skills test is asked about."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cecs.portals.shared.forms import DayField, PageForm
from cecs.values import clock


class WaiverForm(PageForm):
    """The day on which the application was filed."""

    filed = DayField(
        label=_("When was your application filed?"),
        help_text=_("The law of that day governs. Enter today for an application you have not filed yet."),
    )

    def __init__(self, *args: Any, first: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.first = first

    def clean_filed(self) -> date:
        """Refuse days of which the rulebook cannot speak."""
        filed: date = self.cleaned_data["filed"]
        if filed > clock.today():
            raise forms.ValidationError(_("This day has not come yet."))
        if filed < self.first:
            raise forms.ValidationError(_("We cannot speak of days as early as that. Write to us."))
        return filed
