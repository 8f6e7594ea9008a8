"""A notice as staff write it: words in both languages, for whom, where, and until when."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cecs.portals.shared.forms import DayField, PageForm
from cecs.records.notices.drafting import Draft, Said
from cecs.records.notices.states import Audience, Place, Severity, Stage

_LONGEST = 2000


class WordsForm(PageForm):
    """What a notice says."""

    title_en = forms.CharField(label=_("Heading in English"), max_length=120)
    text_en = forms.CharField(label=_("Text in English"), max_length=_LONGEST, widget=forms.Textarea(attrs={"rows": 4}))
    title_es = forms.CharField(label=_("Heading in Spanish"), max_length=120)
    text_es = forms.CharField(label=_("Text in Spanish"), max_length=_LONGEST, widget=forms.Textarea(attrs={"rows": 4}))
    rests_on = forms.CharField(label=_("The order or the fact it rests on"), max_length=254, required=False)
    link = forms.URLField(label=_("Address where that can be read"), required=False, assume_scheme="https")
    since = DayField(label=_("First day"))

    def said(self) -> Said:
        """Give the words."""
        told: dict[str, Any] = self.cleaned_data
        return Said(
            titles={"en": told["title_en"], "es": told["title_es"]},
            texts={"en": told["text_en"], "es": told["text_es"]},
            since=told["since"],
            rests_on=told["rests_on"],
            link=told["link"],
        )


class NoticeForm(WordsForm):
    """A new notice."""

    severity = forms.ChoiceField(label=_("How urgent"), choices=Severity.choices, widget=forms.RadioSelect)
    audience = forms.ChoiceField(label=_("For whom"), choices=Audience.choices, widget=forms.RadioSelect)
    pages = forms.MultipleChoiceField(
        label=_("Where it stands"),
        choices=Place.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one place where it stands.")},
    )
    stage = forms.ChoiceField(
        label=_("Stage of processing it tells of"),
        choices=Stage.choices,
        required=False,
        help_text=_("It then also stands on the pages of applications under way."),
    )
    until = DayField(
        label=_("First day without it"), required=False, help_text=_("Leave this empty if you do not know.")
    )
    review_by = DayField(label=_("Somebody looks at it again by"))

    def draft(self) -> Draft:
        """Give the notice."""
        told: dict[str, Any] = self.cleaned_data
        return Draft(
            said=self.said(),
            review_by=told["review_by"],
            audience=Audience(told["audience"]),
            severity=Severity(told["severity"]),
            stage=Stage(told["stage"]),
            pages=tuple(Place(one) for one in told["pages"]),
            until=told["until"],
        )


class ReviewForm(PageForm):
    """The next day of review."""

    review_by = DayField(label=_("Somebody looks at it again by"))


class EndForm(PageForm):
    """When it ends, and why."""

    until = DayField(label=_("First day without it"))
    because = forms.CharField(
        label=_("Why it ends"), max_length=300, error_messages={"required": _("Say why it ends.")}
    )
