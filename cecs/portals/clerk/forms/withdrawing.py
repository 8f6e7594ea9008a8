"""Take back what was keyed wrongly: nothing is altered, the wrong entry stays on file, withdrawn, with the reason."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cecs.portals.clerk.forms.notice import Choices
from cecs.portals.shared.forms import PageForm
from cecs.portals.shared.widgets import TileRadios

REASONS: Choices = [
    ("wrong-person", _("It belongs to another person")),
    ("misread", _("I misread the notice")),
    ("typed-wrongly", _("I typed it wrongly")),
    ("sender-corrected", _("The sender has corrected it")),
]


class WithdrawForm(PageForm):
    """Why an entry is taken back."""

    because = forms.ChoiceField(
        label=_("Why is it wrong?"),
        choices=REASONS,
        widget=TileRadios,
        error_messages={"required": _("Choose why it is wrong.")},
    )
    note = forms.CharField(label=_("Note"), required=False, max_length=200)

    def reason(self) -> str:
        """Say why, in one line."""
        words = str(dict(REASONS)[self.cleaned_data["because"]])
        note = self.cleaned_data["note"].strip()
        return f"{words}: {note}" if note else words
