"""The form by which anyone tells us of a barrier."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cecs.portals.shared.forms import PageForm


class BarrierForm(PageForm):
    """What stood in the way, where, and how to answer."""

    what = forms.CharField(
        label=_("What went wrong?"),
        help_text=_(
            "Tell us what you wanted to do and what stood in the way. Please leave out your Social Security number."
        ),
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=4000,
        error_messages={"required": _("Say what went wrong, so that we can mend it.")},
    )
    where = forms.CharField(label=_("On which page?"), required=False, max_length=300)
    email = forms.EmailField(
        label=_("Email address"),
        help_text=_("Only if you want an answer."),
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
