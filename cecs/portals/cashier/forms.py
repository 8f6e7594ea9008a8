"""What a cashier and a supervisor fill in."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cecs.portals.cashier.money import amount
from cecs.portals.shared.forms import PageForm
from cecs.portals.shared.widgets import TileRadios
from cecs.records.payments.states import RefundReason
from cecs.values.money import cents_of

ASKED_BY_A_PERSON = [(one.value, one.label) for one in RefundReason if one is not RefundReason.PAID_TWICE]


class RefundForm(PageForm):
    """Ask for a refund."""

    dollars = forms.CharField(
        label=_("How much"),
        max_length=12,
        help_text=_("In dollars and cents, for example 150.00"),
        error_messages={"required": _("Enter how much is to be given back.")},
    )
    reason = forms.ChoiceField(
        label=_("Why"),
        choices=ASKED_BY_A_PERSON,
        widget=TileRadios,
        error_messages={"required": _("Choose why it is to be given back.")},
    )
    words = forms.CharField(label=_("In a few words"), max_length=254, required=False)
    once = forms.CharField(widget=forms.HiddenInput, max_length=40)

    def __init__(self, *args: Any, most: int, **kwargs: Any) -> None:
        self.most = most
        super().__init__(*args, **kwargs)

    def clean_dollars(self) -> int:
        """Read the amount; no more can go back than is left of the receipt."""
        typed = self.cleaned_data["dollars"].replace("$", "").replace(",", "")
        try:
            cents = cents_of(typed)
        except ValueError:
            raise forms.ValidationError(_("Enter an amount in dollars and cents, for example 150.00.")) from None
        if not 0 < cents <= self.most:
            told = {"most": amount(self.most)}
            raise forms.ValidationError(_("Enter an amount between $0.01 and %(most)s.") % told)
        return cents


class VerdictForm(PageForm):
    """Allow a refund, or refuse it and say why."""

    verdict = forms.ChoiceField(
        label=_("Your decision"),
        choices=[("allow", _("Allow it: the money goes back to the card")), ("refuse", _("Refuse it"))],
        widget=TileRadios,
        error_messages={"required": _("Choose whether to allow the refund.")},
    )
    words = forms.CharField(
        label=_("If you refuse, why"), max_length=254, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def clean(self) -> dict[str, Any]:
        """Ask for a reason where it is refused."""
        told: dict[str, Any] = super().clean() or self.cleaned_data
        if told.get("verdict") == "refuse" and not told.get("words", "").strip():
            self.add_error("words", _("Say why you refuse it: the cashier reads it."))
        return told
