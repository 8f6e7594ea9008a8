"""Which first certificate, or which permit, is wanted."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cecs.law.rulebook import Law
from cecs.portals.educator.showing.rows import language_now
from cecs.portals.shared.forms import PageForm

FIRST = "first-certificate"


class FirstForm(PageForm):
    """The endorsement of a first certificate, and others that go into the same application."""

    endorsement = forms.ChoiceField(
        label=_("Which subject or field?"),
        help_text=_("Choose the one that your program prepared you for."),
        error_messages={"required": _("Choose the subject or field you want to serve in.")},
    )
    further = forms.ChoiceField(
        label=_("A second subject or field"),
        required=False,
        help_text=_("Only if your program prepared you for it too. Both go into one application, and you pay once."),
    )

    def __init__(self, *args: Any, law: Law, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.law = law
        language = language_now()
        named = sorted((f"{one.title[language]} ({one.code})", one.code) for one in law.endorsements())
        choices = [("", _("– Select –")), *((code, words) for words, code in named)]
        for name in ("endorsement", "further"):
            self.fields[name].choices = choices  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Refuse two subjects that sit on different certificates."""
        cleaned = super().clean() or self.cleaned_data
        first, further = cleaned.get("endorsement", ""), cleaned.get("further", "")
        if first and further and self._certificate_for(first) != self._certificate_for(further):
            self.add_error("further", _("These two sit on different certificates. Apply for each on its own."))
        return cleaned

    @property
    def codes(self) -> list[str]:
        """Give every endorsement that was chosen, each once."""
        chosen = (self.cleaned_data["endorsement"], self.cleaned_data.get("further", ""))
        return list(dict.fromkeys(code for code in chosen if code))

    @property
    def certificate(self) -> str:
        """Give the certificate on which the endorsement sits."""
        return self._certificate_for(self.cleaned_data["endorsement"])

    def _certificate_for(self, code: str) -> str:
        group = self.law.rulebook.endorsements[code].group
        offers = [one for one in self.law.offers if one.kind == FIRST and one.is_default and one.certificate != "any"]
        return next(one.certificate for one in offers if group in one.groups)
