"""Why something is asked for, and the induction program: what only some kinds of request ask."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cecs.portals.educator.answers import AnswerForm
from cecs.portals.shared.forms import DayField, PageForm
from cecs.portals.shared.widgets import TileChecks, TileRadios
from cecs.values import clock

NONE = "none"  # the law asks for no reason beyond what it asks anyway
REASONS = {
    "": _("More time to meet what the next level asks"),
    "hardship": _("Hardship: without it I cannot go on serving"),
    "emergency-shortage": _("An emergency shortage: my district has no one else"),
    "active-duty": _("Active duty in the armed forces or the National Guard"),
    "good-cause": _("Another good cause"),
}
RECORD, ELSEWHERE = "record", "elsewhere"
FINISHED, NOT_YET, NOT_ASKED = "finished", "not-yet", "not-asked"


class ReasonForm(AnswerForm):
    """Why more time is asked for."""

    reason = forms.ChoiceField(
        label=_("Why do you need more time?"),
        widget=TileRadios,
        error_messages={"required": _("Choose why you need more time.")},
    )
    story = forms.CharField(
        label=_("Tell us what happened"),
        max_length=4000,
        help_text=_("A person reads it. Say what keeps you from meeting the requirements in time."),
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": _("Tell us why you need more time.")},
    )

    def __init__(self, *args: Any, reasons: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(one or NONE, REASONS.get(one, one)) for one in reasons]
        self.fields["reason"].choices = choices  # type: ignore[attr-defined]

    def claims(self) -> dict[str, Any]:
        """Say for which reason it is asked, in the words of the case format."""
        reason = self.cleaned_data["reason"]
        return {"reason": reason} if reason != NONE else {}


class InductionForm(AnswerForm):
    """The induction program for new educators."""

    induction = forms.ChoiceField(
        label=_("Have you finished the induction program for new educators?"),
        choices=[
            (FINISHED, _("Yes, I have finished it")),
            (NOT_YET, _("No, not yet")),
            (NOT_ASKED, _("It was not asked of me")),
        ],
        widget=TileRadios,
        error_messages={"required": _("Choose how far you have got with the induction program.")},
    )
    completed = DayField(
        label=_("When did you finish it?"),
        required=False,
        help_text=_("Your district knows the day. Leave it empty if you have not finished it."),
    )

    def clean(self) -> dict[str, Any]:
        """Ask for the day of a program that is finished."""
        cleaned = super().clean() or self.cleaned_data
        completed = cleaned.get("completed")
        if cleaned.get("induction") == FINISHED and not completed and "completed" not in self.errors:
            self.add_error("completed", _("Enter the day on which you finished the induction program."))
        if completed and completed > clock.today():
            self.add_error("completed", _("This day has not come yet. Choose No, not yet."))
        return cleaned

    def claims(self) -> dict[str, Any]:
        """Claim a program that is finished."""
        said = self.cleaned_data
        if said["induction"] != FINISHED:
            return {}
        return {"induction": {"completed": said["completed"].isoformat()}}


class DeliveryForm(AnswerForm):
    """Where a copy on paper is sent."""

    where = forms.ChoiceField(
        label=_("Where should we send the copy?"),
        widget=TileRadios,
        error_messages={"required": _("Choose where we should send the copy.")},
    )
    other = forms.CharField(
        label=_("The other address"),
        required=False,
        max_length=250,
        help_text=_("Name, street, city, state and ZIP code, as on an envelope. Only for this copy."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, *args: Any, known: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known = known
        here = [(RECORD, _("To my address on record: %(address)s") % {"address": known})] if known else []
        self.fields["where"].choices = [*here, (ELSEWHERE, _("To another address"))]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Ask for the other address."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("where") == ELSEWHERE and not cleaned.get("other", "").strip():
            self.add_error("other", _("Enter the address to which we should send the copy."))
        return cleaned

    def claims(self) -> dict[str, Any]:
        """Say where it goes."""
        said = self.cleaned_data
        wanted = self.known if said["where"] == RECORD else ", ".join(said["other"].strip().splitlines())
        return {"address": " ".join(wanted.split())}


class AddForm(PageForm):
    """Which endorsements to add: several in one application, with one payment."""

    endorsements = forms.MultipleChoiceField(
        label=_("Which endorsements do you want to add?"),
        help_text=_("Choose one or more. Several go into one application, and you pay once."),
        widget=TileChecks,
        error_messages={"required": _("Choose at least one endorsement.")},
    )

    def __init__(self, *args: Any, named: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["endorsements"].choices = named  # type: ignore[attr-defined]
