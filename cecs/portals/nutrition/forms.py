"""What nutrition staff write: an authorization, a refusal, a look at a site, an end."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cecs.portals.shared.forms import DayField, PageForm
from cecs.records.meals.models import MealCategory

_CATEGORIES = [one for one in MealCategory.choices if one[0] != MealCategory.NOT_STATED]


class AuthorizationForm(PageForm):
    """Which program, where, on which rule, on which days."""

    category = forms.ChoiceField(label=_("Category"), choices=_CATEGORIES, widget=forms.RadioSelect)
    place = forms.CharField(
        label=_("District or town"),
        max_length=120,
        help_text=_("The district of a limited program; the town of a community-wide one."),
    )
    rests_on = forms.CharField(label=_("Federal rule or waiver it rests on"), max_length=500)
    link = forms.URLField(label=_("Address where that can be read"), required=False, assume_scheme="https")
    since = DayField(label=_("First day"))
    until = DayField(label=_("First day without it"), required=False)


class RefusalForm(PageForm):
    """Why a proposal is refused."""

    because = forms.CharField(
        label=_("What the district has to change"),
        max_length=500,
        error_messages={"required": _("Say why, so that the district knows what to change.")},
    )


class LookForm(PageForm):
    """What somebody saw."""

    on = DayField(label=_("Day of the look"))
    is_open = forms.ChoiceField(
        label=_("What was seen"),
        choices=[("yes", _("It was open")), ("no", _("It was closed"))],
        widget=forms.RadioSelect,
    )
    words = forms.CharField(label=_("Anything to remember"), max_length=200, required=False)


class EndForm(PageForm):
    """When a site stops, and why."""

    until = DayField(label=_("First day without it"))
    because = forms.CharField(label=_("Why it ends"), max_length=300)
