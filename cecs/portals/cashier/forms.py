"""What a cashier and a supervisor fill in."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cecs.portals.cashier.money import amount
from cecs.portals.shared.forms import DayField, PageForm
from cecs.portals.shared.widgets import TileChecks, TileRadios
from cecs.records.payments.states import RefundReason
from cecs.values import clock
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
        cents = cents_typed(self.cleaned_data["dollars"])
        if not 0 < cents <= self.most:
            told = {"most": amount(self.most)}
            raise forms.ValidationError(_("Enter an amount between $0.01 and %(most)s.") % told)
        return cents


class DepositForm(PageForm):
    """A batch of checks and money orders for the bank."""

    papers = forms.MultipleChoiceField(
        label=_("Which papers go to the bank?"),
        widget=TileChecks,
        error_messages={"required": _("Choose the papers that go to the bank.")},
    )
    counted = forms.CharField(
        label=_("Total that you counted"),
        max_length=14,
        help_text=_("Add up the papers themselves, for example 450.00. It must agree with the list."),
        error_messages={"required": _("Enter the total that you counted.")},
    )
    once = forms.CharField(widget=forms.HiddenInput, max_length=40)

    def __init__(self, *args: Any, papers: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["papers"].choices = papers  # type: ignore[attr-defined]

    def clean_counted(self) -> int:
        """Read the total."""
        return cents_typed(self.cleaned_data["counted"])


class ClearForm(PageForm):
    """When the bank credited a deposit."""

    on = DayField(label=_("Credited by the bank on"))

    def __init__(self, *args: Any, since: date, **kwargs: Any) -> None:
        self.since = since
        super().__init__(*args, **kwargs)

    def clean_on(self) -> date:
        """It is credited after it was made, and not in the future."""
        day: date = self.cleaned_data["on"]
        if not self.since <= day <= clock.today():
            raise forms.ValidationError(_("Enter a day between the deposit and today."))
        return day


class DishonourForm(PageForm):
    """Why the bank sent a paper back."""

    because = forms.CharField(
        label=_("Why did the bank send it back?"),
        max_length=200,
        error_messages={"required": _("Enter the reason that the bank gives.")},
    )


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


def cents_typed(typed: str) -> int:
    """Read an amount in dollars and cents."""
    try:
        return int(cents_of(typed.replace("$", "").replace(",", "").strip()))
    except ValueError:
        raise forms.ValidationError(_("Enter an amount in dollars and cents, for example 150.00.")) from None
