"""Countries and states, as people choose them."""

from babel import Locale
from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

HOME_COUNTRY = "US"


def countries() -> list[tuple[str, str]]:
    """List the countries in the reader's language, the home country first."""
    names = Locale.parse(get_language() or "en", sep="-").territories
    lands = {code: name for code, name in names.items() if len(code) == len(HOME_COUNTRY) and code.isalpha()}
    rest = sorted((name, code) for code, name in lands.items() if code != HOME_COUNTRY)
    return [(HOME_COUNTRY, lands[HOME_COUNTRY]), *((code, name) for name, code in rest)]


class StateField(forms.CharField):
    """A state by its two letters; any case is taken."""

    def __init__(self, **kwargs: object) -> None:
        kwargs.setdefault("label", _("State"))
        kwargs.setdefault("help_text", _("Two letters, for example NY. Leave it empty outside the United States."))
        super().__init__(
            required=False,
            max_length=2,
            validators=[RegexValidator(r"^[A-Za-z]{2}$", _("Enter the state as two letters, for example NY."))],
            widget=forms.TextInput(attrs={"class": "usa-input--4", "autocomplete": "address-level1"}),
            **kwargs,  # type: ignore[arg-type]
        )

    def clean(self, value: object) -> str:
        """Write the two letters in capitals."""
        return str(super().clean(value)).upper()


class CountryField(forms.ChoiceField):
    """A country, in the reader's language."""

    def __init__(self, **kwargs: object) -> None:
        kwargs.setdefault("label", _("Country"))
        kwargs.setdefault("initial", HOME_COUNTRY)
        super().__init__(choices=countries, **kwargs)  # type: ignore[arg-type]
