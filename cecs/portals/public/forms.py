"""The two questions the public asks: who is this, and is this paper real."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cecs.portals.shared.forms import PageForm


class SearchForm(PageForm):
    """A name or the number of a certificate."""

    text = forms.CharField(
        label=_("Name or certificate number"),
        help_text=_("For example Maria Santos, or C-2026-000123-K"),
        max_length=120,
        error_messages={"required": _("Enter a name or a certificate number.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false", "type": "search"}),
    )


class CodeForm(PageForm):
    """The code printed on a certificate."""

    code = forms.CharField(
        label=_("Code on the certificate"),
        help_text=_("You find it under the square picture on the certificate."),
        max_length=60,
        error_messages={"required": _("Enter the code that is printed on the certificate.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
