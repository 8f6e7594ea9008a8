"""Signing and ending standing orders."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cecs.law.rulebook import Law
from cecs.portals.shared.forms import DayField, PageForm
from cecs.portals.shared.widgets import TileRadios
from cecs.values import clock


class SignOrderForm(PageForm):
    """Which kind, from when, why."""

    kind = forms.ChoiceField(
        label=_("Kind of application"),
        widget=TileRadios,
        error_messages={"required": _("Choose the kind of application.")},
    )
    since = DayField(label=_("From"))
    because = forms.CharField(label=_("Why"), required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))
    sure = forms.BooleanField(
        label=_("I order that these applications are granted without a person when everything is met."),
        error_messages={"required": _("Check the box to sign the order.")},
    )

    def __init__(self, *args: Any, law: Law, kinds: list[str], language: str, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"since": clock.today()})
        super().__init__(*args, **kwargs)
        choices = [(kind, law.words("request kinds", kind, language)) for kind in kinds]
        self.fields["kind"].choices = choices  # type: ignore[attr-defined]

    def clean_since(self) -> Any:
        """An order looks forward."""
        if self.cleaned_data["since"] < clock.today():
            raise forms.ValidationError(_("An order begins today or later."))
        return self.cleaned_data["since"]


class EndOrderForm(PageForm):
    """From which day the order no longer holds."""

    until = DayField(label=_("From which day does a person look at each application again?"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"until": clock.today()})
        super().__init__(*args, **kwargs)

    def clean_until(self) -> Any:
        """What was granted under the order stays granted: it ends today or later."""
        if self.cleaned_data["until"] < clock.today():
            raise forms.ValidationError(_("An order ends today or later. What was granted under it stays granted."))
        return self.cleaned_data["until"]
