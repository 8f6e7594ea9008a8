"""Who the candidate is: by EIN and birth date, or by name and birth date."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cecs.portals.shared.forms import DayField, PageForm
from cecs.records.accounts.models import Account
from cecs.records.educators.actions.name_candidate import name_candidate
from cecs.records.educators.errors import NotANameError, NotSureWho
from cecs.records.educators.models import Educator

PERSON = ("given", "family", "born_on", "ein")


class CandidateForm(PageForm):
    """The candidate. Where the page is about one candidate already, nothing of this is asked."""

    given = forms.CharField(
        label=_("First name"), max_length=120, error_messages={"required": _("Enter the first name, or the EIN below.")}
    )
    family = forms.CharField(
        label=_("Last name"), max_length=120, error_messages={"required": _("Enter the last name, or the EIN below.")}
    )
    born_on = DayField(label=_("Birth date"))
    ein = forms.CharField(
        label=_("EIN"),
        required=False,
        max_length=20,
        help_text=_("If you know it. Then the name may stay empty."),
        widget=forms.TextInput(attrs={"class": "usa-input--10", "autocomplete": "off"}),
    )

    def __init__(self, *args: Any, candidate: Educator | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known = candidate
        for name in ("given", "family"):
            self.fields[name].required = not self.data.get("ein")
        for name in PERSON if candidate else ():
            del self.fields[name]

    def candidate(self, by: Account) -> Educator | None:
        """Give the candidate's record; none where it is not certain who it is, and the form says so."""
        if self.known:
            return self.known
        told = {name: self.cleaned_data[name] for name in PERSON}
        try:
            return name_candidate(**told, by=by)
        except NotSureWho:
            has_number = bool(self.cleaned_data["ein"])
            self.add_error(*(_WRONG_NUMBER if has_number else _NOT_CERTAIN))
        except NotANameError:
            self.add_error("given", _("A name has at least one letter in it."))
        return None


_WRONG_NUMBER = ("ein", _("Nobody has this EIN and this birth date. Check both."))
_NOT_CERTAIN = ("ein", _("Somebody like this is in the records. Ask the candidate for their EIN and enter it here."))
