"""Which first certificate is wanted."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cecs.law.rulebook import Law
from cecs.portals.educator.showing.rows import language_now
from cecs.portals.shared.forms import PageForm

FIRST = "first-certificate"


class FirstForm(PageForm):
    """The endorsement of a first certificate."""

    endorsement = forms.ChoiceField(
        label=_("Which subject or field?"),
        help_text=_("Choose the one that your program prepared you for."),
        error_messages={"required": _("Choose the subject or field you want to serve in.")},
    )

    def __init__(self, *args: Any, law: Law, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.certificate = next(offer.certificate for offer in law.offers if offer.kind == FIRST and offer.is_default)
        language = language_now()
        named = sorted((f"{one.title[language]} ({one.code})", one.code) for one in law.endorsements())
        choices = [("", _("– Select –")), *((code, words) for words, code in named)]
        self.fields["endorsement"].choices = choices  # type: ignore[attr-defined]
