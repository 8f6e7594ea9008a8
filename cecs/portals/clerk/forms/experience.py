"""Service, from the employer's signed statement."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from cecs.law.shelf import law_on, rulebook
from cecs.portals.clerk.forms.notice import SELECT, YES_NO, Choices, NoticeForm, Says, plain
from cecs.portals.shared.forms import DayField
from cecs.portals.shared.widgets import TileRadios
from cecs.values import clock

EMPLOYERS: Choices = [
    SELECT,
    ("public", _("Public school district")),
    ("charter", _("Charter school")),
    ("approved-nonpublic", _("Approved private school")),
    ("nonpublic", _("Other private school")),
]
SERVED_AS: Choices = [
    SELECT,
    ("teacher", _("Teacher")),
    ("administrator", _("Administrator")),
    ("school-psychologist", _("School psychologist")),
    ("school-counselor", _("School counselor")),
    ("speech-language-pathologist", _("Speech and language pathologist")),
]


class ExperienceForm(NoticeForm):
    """Service that an employer certified on its statement."""

    kind = "experience"
    source = "employer"
    title = _("Key a statement of experience")

    role = forms.ChoiceField(label=_("Served as"), choices=SERVED_AS)
    employer = forms.ChoiceField(label=_("Kind of employer"), choices=EMPLOYERS)
    since = DayField(label=_("From"))
    through = DayField(label=_("Through"))
    school_months = forms.DecimalField(
        label=_("School months"), min_value=0, widget=forms.NumberInput(attrs={"class": "usa-input--4"})
    )
    endorsements = forms.CharField(
        label=_("Endorsements served under"),
        max_length=40,
        help_text=_("Three-digit codes, with a space between them."),
        widget=forms.TextInput(attrs={"class": "usa-input--10", "autocomplete": "off"}),
    )
    under = forms.ChoiceField(label=_("Served under which certificate?"))
    successful = forms.ChoiceField(
        label=_("Does the employer say the service was successful?"), choices=YES_NO, widget=TileRadios
    )
    full_time = forms.ChoiceField(label=_("Was it full-time?"), choices=YES_NO, widget=TileRadios)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["under"].choices = [SELECT, *_certificates()]  # type: ignore[attr-defined]

    def clean_endorsements(self) -> list[str]:
        """Read the codes; refuse one the rulebook does not know."""
        codes: list[str] = self.cleaned_data["endorsements"].replace(",", " ").split()
        unknown = [code for code in codes if code not in rulebook().endorsements]
        if unknown:
            raise forms.ValidationError(_("There is no endorsement %(code)s.") % {"code": unknown[0]})
        return codes

    def clean(self) -> dict[str, Any]:
        """Refuse a stretch that ends before it begins."""
        cleaned = super().clean() or self.cleaned_data
        since, through = cleaned.get("since"), cleaned.get("through")
        if since and through and through < since:
            self.add_error("through", _("The last day must come after the first."))
        return cleaned

    def says(self) -> Says:
        """Say the service as certified."""
        told = self.cleaned_data
        return {
            "from": told["since"].isoformat(),
            "to": told["through"].isoformat(),
            "school_months": plain(told["school_months"]),
            "role": told["role"],
            "endorsements": told["endorsements"],
            "state": law_on(clock.today()).jurisdiction.home,
            "country": "US",
            "employer": told["employer"],
            "employer_name": told["source_name"],
            "under": told["under"],
            "successful": told["successful"] == "yes",
            "full_time": told["full_time"] == "yes",
        }


def _certificates() -> Choices:
    language = get_language() or "en"
    return [(code, one.title[language]) for code, one in rulebook().certificates.items() if one.kind == "certificate"]
