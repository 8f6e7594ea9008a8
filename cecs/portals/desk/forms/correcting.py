"""Settling what an educator asked to have put right, and answering a message."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cecs.portals.shared.forms import PageForm
from cecs.portals.shared.widgets import TileRadios
from cecs.records.applications.states import CorrectionOutcome


class CorrectionForm(PageForm):
    """Put right, or not, and why."""

    outcome = forms.ChoiceField(
        label=_("What did you find?"),
        choices=[
            (CorrectionOutcome.MADE.value, _("It is shown: put it right")),
            (CorrectionOutcome.REFUSED.value, _("It is not shown: leave it as it is")),
        ],
        widget=TileRadios,
        error_messages={"required": _("Choose what you found.")},
    )
    because = forms.CharField(
        label=_("Why is it not changed?"),
        required=False,
        max_length=1000,
        help_text=_("The educator reads this, word for word. Leave it empty when you put it right."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def clean(self) -> dict[str, Any]:
        """Ask for the reason of a refusal."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("outcome") == CorrectionOutcome.REFUSED and not cleaned.get("because", "").strip():
            self.add_error("because", _("Say why it is not changed."))
        return cleaned


class ReplyForm(PageForm):
    """A few words to the educator."""

    words = forms.CharField(
        label=_("Your message"),
        max_length=4000,
        help_text=_("The educator reads it after signing in. An e-mail says only that something waits."),
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": _("Write something.")},
    )
