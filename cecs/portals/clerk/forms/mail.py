"""What a clerk fills in about mail: the envelope, what was in it, whose it is, and why it goes back."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cecs.portals.clerk.forms.notice import SELECT, Choices, not_yet_come
from cecs.portals.shared.forms import DayField, PageForm
from cecs.portals.shared.widgets import TileRadios
from cecs.records.mailroom.registering import Seen
from cecs.records.mailroom.states import TAKEN_AS_MONEY, Carrier, MailKind, WhyReturned
from cecs.values.money import cents_of
from cecs.values.numbers import new_key

NOBODY = "nobody"
ONCE_LENGTH = 40


class EnvelopeForm(PageForm):
    """An envelope as it lies on the table."""

    received_on = DayField(
        label=_("Received on"), help_text=_("The legal day: everything in this envelope counts from it.")
    )
    carrier = forms.ChoiceField(label=_("Who brought it?"), choices=Carrier.choices, widget=TileRadios)
    postmarked_on = DayField(label=_("Postmark (if it can be read)"), required=False)
    sender = forms.CharField(
        label=_("Sender"),
        required=False,
        max_length=400,
        help_text=_("Name and address as they stand on the envelope."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    once = forms.CharField(widget=forms.HiddenInput, max_length=ONCE_LENGTH)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("once", new_key())

    def clean_received_on(self) -> date:
        """Refuse a day that has not come yet."""
        return not_yet_come(self.cleaned_data["received_on"])

    def clean(self) -> dict[str, Any]:
        """Nothing comes before it was posted."""
        told: dict[str, Any] = super().clean() or self.cleaned_data
        posted, came = told.get("postmarked_on"), told.get("received_on")
        if posted and came and posted > came:
            self.add_error("postmarked_on", _("The postmark is later than the day it was received."))
        return told


class PieceForm(PageForm):
    """One thing out of an envelope."""

    kind = forms.ChoiceField(label=_("What is it?"), choices=[SELECT, *MailKind.choices])
    is_copy = forms.BooleanField(label=_("It is a photocopy, a fax or a printout, not the original"), required=False)
    name_on_it = forms.CharField(label=_("Name on it"), required=False, max_length=254)
    born_on_it = DayField(label=_("Date of birth on it"), required=False)
    number_on_it = forms.CharField(
        label=_("EIN or application number on it"), required=False, max_length=60, help_text=_("As it stands there.")
    )
    amount = forms.CharField(
        label=_("Amount"), required=False, max_length=12, help_text=_("Only for money. For example 200.00")
    )
    serial = forms.CharField(label=_("Number of the check or money order"), required=False, max_length=60)
    drawn_on = forms.CharField(label=_("Bank or post office that issued it"), required=False, max_length=160)
    words = forms.CharField(label=_("Note"), required=False, max_length=200)
    once = forms.CharField(widget=forms.HiddenInput, max_length=ONCE_LENGTH)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("once", new_key())
        for field in self.fields.values():
            field.widget.attrs.setdefault("autocomplete", "off")

    def clean_amount(self) -> int | None:
        """Read an amount in dollars and cents."""
        typed = self.cleaned_data["amount"]
        return cents_typed(typed) if typed.strip() else None

    def clean(self) -> dict[str, Any]:
        """Ask for amount and number where it is money that is taken."""
        told: dict[str, Any] = super().clean() or self.cleaned_data
        if told.get("kind") in TAKEN_AS_MONEY:
            if "amount" in told and not told["amount"]:
                self.add_error("amount", _("Enter the amount of the check or money order."))
            if not told.get("serial", "").strip():
                self.add_error("serial", _("Enter the number of the check or money order."))
        return told

    def seen(self) -> Seen:
        """Give what stands on it. Asked only when the form is valid."""
        told = self.cleaned_data
        return Seen(
            is_copy=told["is_copy"],
            words=told["words"],
            name_on_it=told["name_on_it"],
            born_on_it=told["born_on_it"],
            number_on_it=told["number_on_it"],
            cents=told["amount"],
            serial=told["serial"].strip(),
            drawn_on=told["drawn_on"],
        )


class MatchForm(PageForm):
    """Whose it is: one of those suggested or found."""

    owner = forms.ChoiceField(
        label=_("Whose is it?"),
        widget=TileRadios,
        error_messages={"required": _("Choose whose it is, or look for somebody else.")},
    )
    kind = forms.ChoiceField(label=_("What is it?"), choices=MailKind.choices)

    def __init__(self, *args: Any, choices: Choices, hints: dict[str, Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        owner = self.fields["owner"]
        owner.choices = choices  # type: ignore[attr-defined]
        owner.widget.hints = hints


class BatchForm(PageForm):
    """A file from the scanner that holds many letters."""

    received_on = DayField(
        label=_("Received on"), help_text=_("The legal day: everything in this batch counts from it.")
    )
    scan = forms.FileField(
        label=_("File from the scanner"),
        help_text=_("A PDF or a TIFF, of as many pages as you like."),
        widget=forms.FileInput(attrs={"class": "cecs-file", "accept": ".pdf,.tif,.tiff"}),
        error_messages={"required": _("Choose the file.")},
    )
    each_page = forms.BooleanField(
        label=_("Every page without a cover sheet is a letter of its own"),
        help_text=_("Otherwise a letter goes on until the next cover sheet or empty page."),
        required=False,
    )
    once = forms.CharField(widget=forms.HiddenInput, max_length=ONCE_LENGTH)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("once", new_key())

    def clean_received_on(self) -> date:
        """Refuse a day that has not come yet."""
        return not_yet_come(self.cleaned_data["received_on"])


class CountForm(PageForm):
    """How much a check or money order is, that came under a cover sheet."""

    amount = forms.CharField(label=_("Amount"), max_length=12, help_text=_("For example 200.00"))
    serial = forms.CharField(label=_("Number of the check or money order"), max_length=60)
    drawn_on = forms.CharField(label=_("Bank or post office that issued it"), required=False, max_length=160)

    def clean_amount(self) -> int:
        """Read an amount in dollars and cents."""
        return cents_typed(self.cleaned_data["amount"])


class ReturnForm(PageForm):
    """Why it goes back."""

    why = forms.ChoiceField(
        label=_("Why does it go back?"),
        choices=WhyReturned.choices,
        widget=TileRadios,
        error_messages={"required": _("Choose why it goes back.")},
    )
    words = forms.CharField(label=_("Note for the file"), required=False, max_length=200)


class ReleaseForm(PageForm):
    """Why it was not theirs."""

    because = forms.CharField(
        label=_("Why is it not theirs?"),
        max_length=200,
        error_messages={"required": _("Say why it is not theirs: the next clerk reads it.")},
    )


class ScanForm(PageForm):
    """The scan of one piece."""

    scan = forms.FileField(
        label=_("Scan"),
        help_text=_("A PDF, JPEG or PNG."),
        widget=forms.FileInput(attrs={"class": "cecs-file"}),
        error_messages={"required": _("Choose the scan.")},
    )


class FilingForm(PageForm):
    """What a signed form asks for."""

    offer = forms.ChoiceField(label=_("What does the form ask for?"))
    endorsements = forms.CharField(
        label=_("Endorsement codes"),
        required=False,
        max_length=60,
        help_text=_("With a comma between them, for example 030, 029. Leave empty where the form names none."),
    )
    holding = forms.ChoiceField(label=_("Which certificate does it go on from?"), required=False)
    signed_name = forms.CharField(label=_("Name as signed"), max_length=254)
    is_signed = forms.BooleanField(
        label=_("It is signed in ink, by hand; not stamped and not only with initials"),
        error_messages={"required": _("A form that is not signed in ink goes back to its sender.")},
    )

    def __init__(
        self, *args: Any, offers: Choices, holdings: Iterable[tuple[str, str]], known: frozenset[str], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.known = known
        self.fields["offer"].choices = [SELECT, *offers]  # type: ignore[attr-defined]
        self.fields["holding"].choices = [("", _("None")), *holdings]  # type: ignore[attr-defined]

    def clean_endorsements(self) -> tuple[str, ...]:
        """Read the codes; each must be one that the law knows."""
        typed = self.cleaned_data["endorsements"].replace(",", " ").split()
        if unknown := [code for code in typed if code not in self.known]:
            raise forms.ValidationError(_("There is no endorsement %(code)s."), params={"code": unknown[0]})
        return tuple(dict.fromkeys(typed))


def cents_typed(typed: str) -> int:
    """Read an amount in dollars and cents."""
    try:
        cents = int(cents_of(typed.replace("$", "").replace(",", "").strip()))
    except ValueError:
        cents = 0
    if cents <= 0:
        raise forms.ValidationError(_("Enter an amount in dollars and cents, for example 200.00."))
    return cents
