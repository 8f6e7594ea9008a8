"""What every notice has: the day it was received, and who sent it."""

from datetime import date
from typing import Any, ClassVar

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from cecs.law.shelf import rulebook
from cecs.portals.shared.forms import DayField, PageForm
from cecs.values import clock

Says = dict[str, Any]
Choices = list[tuple[str, Any]]
SELECT = ("", _("– Select –"))
YES_NO: Choices = [("yes", _("Yes")), ("no", _("No"))]


class NoticeForm(PageForm):
    """What every notice has: the day it was received, and who sent it."""

    kind: ClassVar[str]
    source: ClassVar[str]
    title: ClassVar[Any]
    lead: ClassVar[Any] = ""
    takes_paper: ClassVar[bool] = False

    received_on = DayField(label=_("Received on"))
    source_name = forms.CharField(
        label=_("Who sent it?"),
        max_length=160,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": _("Enter the name of the office or company that sent the notice.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        last = ["received_on", "source_name", *(["paper"] if "paper" in self.fields else [])]
        self.order_fields([name for name in self.fields if name not in last] + last)

    def clean_received_on(self) -> date:
        """Refuse a day that has not come yet."""
        return not_yet_come(self.cleaned_data["received_on"])

    def says(self) -> Says:
        """Say what the notice says, in the words of the case format. Asked only when the form is valid."""
        raise NotImplementedError

    def sent_by(self) -> str:
        """Name who sent it."""
        return str(self.cleaned_data["source_name"])


def not_yet_come(day: date) -> date:
    """Give the day back; refuse one in the future."""
    if day > clock.today():
        raise forms.ValidationError(_("This day has not come yet. Check the year."))
    return day


def plain(hours: Any) -> int | float:
    """Give a whole number without its decimals."""
    return int(hours) if hours == int(hours) else float(hours)


def declared(words: str) -> Choices:
    """Give a list of words that the rulebook declares, by their names in the reader's language."""
    language = get_language() or "en"
    named = [(word, said[language]) for word, said in rulebook().declared.get(words, {}).items()]
    return sorted(named, key=lambda pair: pair[1])
