"""The supervisor's decision: grant, deny with coded reasons, or send the file back."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cecs.law.wording import Reason
from cecs.portals.shared.forms import PageForm
from cecs.portals.shared.widgets import TileChecks, TileRadios

GRANT, DENY = "grant", "deny"


class DecideForm(PageForm):
    """Grant or deny. The letter of denial is written from the reasons."""

    outcome = forms.ChoiceField(
        label=_("Your decision"),
        choices=[(GRANT, _("Grant")), (DENY, _("Deny"))],
        widget=TileRadios,
        error_messages={"required": _("Choose to grant or to deny.")},
    )
    reasons = forms.MultipleChoiceField(
        label=_("Reasons for a denial"),
        required=False,
        widget=TileChecks,
        help_text=_("The letter tells the educator these reasons, and how to ask for a review."),
    )
    note = forms.CharField(
        label=_("In your own words"),
        required=False,
        max_length=2000,
        help_text=_("Only for a denial. It is in the letter, so write it in the educator’s language."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, reasons: Iterable[Reason], language: str, may_grant: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.told = {reason.code: reason for reason in reasons}
        choices = [(code, reason.words[language]) for code, reason in self.told.items()]
        self.fields["reasons"].choices = choices  # type: ignore[attr-defined]
        if not may_grant:
            self.fields["outcome"].choices = [(DENY, _("Deny"))]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Ask for a reason behind a denial."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("outcome") == DENY and not cleaned.get("reasons") and not cleaned.get("note", "").strip():
            self.add_error("reasons", _("Choose why it is denied, or say it in your own words."))
        return cleaned

    def because(self, language: str) -> str:
        """Give the reasons in the educator's language, as the letter tells them."""
        if self.cleaned_data["outcome"] == GRANT:
            return ""
        coded = [self.told[code].words[language] for code in self.cleaned_data["reasons"]]
        return " ".join([*coded, self.cleaned_data["note"].strip()]).strip()


class SendBackForm(PageForm):
    """Why the file goes back."""

    because = forms.CharField(
        label=_("What should the evaluator look at again?"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": _("Say what the evaluator should look at again.")},
    )
