"""The evaluator's own answer on one requirement: with a coded reason, and the figure where a mark is settled."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cecs.law.wording import Reason
from cecs.portals.shared.forms import DayField, PageForm
from cecs.portals.shared.widgets import TileRadios
from cecs.values import clock

ANSWERS = [
    ("met", _("Met")),
    ("not-met", _("Not met")),
    ("not-shown", _("Not shown")),
    ("waived", _("Waived")),
    ("deferred", _("Put off")),
    ("not-applicable", _("Does not apply")),
]
HINTS = {
    "not-met": _("What was sent shows that it is not so, or not enough."),
    "not-shown": _("Nothing was sent that bears on it."),
    "waived": _("Set aside for good, as the law allows."),
    "deferred": _("Put off once, as the law allows."),
}
SETTLED = frozenset({"met", "waived", "deferred", "not-applicable"})
FIGURE = ("figure", "source", "day")


class DetermineForm(PageForm):
    """The answer and its reason."""

    answer = forms.ChoiceField(
        label=_("Your answer"),
        choices=ANSWERS,
        widget=TileRadios(hints=HINTS),
        error_messages={"required": _("Choose your answer.")},
    )
    reason = forms.ChoiceField(
        label=_("Reason"),
        widget=TileRadios,
        error_messages={"required": _("Choose the reason. The letter is written from it.")},
    )
    figure = forms.CharField(
        label=_("The mark"),
        required=False,
        max_length=20,
        help_text=_("The passing mark in force on the day of the test."),
        widget=forms.TextInput(attrs={"class": "usa-input--4", "inputmode": "decimal", "autocomplete": "off"}),
    )
    source = forms.CharField(
        label=_("Where the mark stands"),
        required=False,
        max_length=300,
        help_text=_("The title of the text, its page or its web address."),
    )
    day = DayField(label=_("The day you read it"), required=False)
    note = forms.CharField(
        label=_("Note"),
        required=False,
        max_length=2000,
        help_text=_("For the file. It is not in the letter."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, reasons: Iterable[Reason], language: str, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {}).setdefault("day", clock.today())
        super().__init__(*args, **kwargs)
        self.reasons = {reason.code: reason for reason in reasons}
        self.fields["reason"].choices = grouped(self.reasons, language)  # type: ignore[attr-defined]
        self.settles = any(reason.needs_figure for reason in self.reasons.values())
        for name in () if self.settles else FIGURE:
            del self.fields[name]

    def clean_day(self) -> Any:
        """Refuse a day that has not come yet."""
        day = self.cleaned_data["day"]
        if day and day > clock.today():
            raise forms.ValidationError(_("This day has not come yet."))
        return day

    def clean(self) -> dict[str, Any]:
        """Refuse a reason that does not go with the answer, and a settled mark without its source."""
        cleaned = super().clean() or self.cleaned_data
        reason, answer = self.reasons.get(cleaned.get("reason", "")), cleaned.get("answer")
        if reason and answer and (reason.effect == "agreeing") != (answer in SETTLED):
            self.add_error("reason", _("This reason does not go with this answer. Choose another."))
        if reason and reason.needs_figure:
            for name in FIGURE:
                if not cleaned.get(name) and name not in self.errors:
                    self.add_error(name, _ASKS[name])
        return cleaned

    def settled(self) -> dict[str, Any]:
        """Give the settled mark; nothing where the reason needs none."""
        told = self.cleaned_data
        if not self.reasons[told["reason"]].needs_figure:
            return {}
        return {"figure": told["figure"], "source": told["source"], "day": told["day"].isoformat()}


def grouped(reasons: Mapping[str, Reason], language: str) -> list[tuple[Any, list[tuple[str, str]]]]:
    """Give the reasons under the answers they go with."""
    groups = []
    for effect, words in _EFFECTS.items():
        choices = [(code, one.words[language]) for code, one in reasons.items() if one.effect == effect]
        groups.append((words, choices))
    return [(words, choices) for words, choices in groups if choices]


_EFFECTS = {
    "agreeing": _("When it is met"),
    "fixable": _("When something is missing that can still come"),
    "refusing": _("When it cannot be met"),
}
_ASKS = {
    "figure": _("Enter the mark."),
    "source": _("Say where the mark stands, so that anyone can check it."),
    "day": _("Enter the day you read it."),
}
