"""What a clerk fills in about files of scores."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from cecs.portals.clerk.forms.notice import SELECT, Choices, not_yet_come
from cecs.portals.shared.forms import DayField, PageForm
from cecs.portals.shared.widgets import TileRadios
from cecs.records.mailroom.scores.layout import layouts


class ScoreFileForm(PageForm):
    """A testing company's file."""

    received_on = DayField(label=_("Received on"))
    layout = forms.ChoiceField(label=_("How is it written?"))
    scores = forms.FileField(
        label=_("File of scores"),
        widget=forms.FileInput(attrs={"class": "cecs-file"}),
        error_messages={"required": _("Choose the file.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        language = get_language() or "en"
        named = [(one.id, f"{one.company}: {one.title[language]}") for one in layouts().values()]
        self.fields["layout"].choices = [SELECT, *named]  # type: ignore[attr-defined]

    def clean_received_on(self) -> date:
        """Refuse a day that has not come yet."""
        return not_yet_come(self.cleaned_data["received_on"])


class UndoForm(PageForm):
    """Why a file is undone."""

    because = forms.CharField(
        label=_("Why is the whole file wrong?"),
        max_length=200,
        error_messages={"required": _("Say why the file is undone.")},
    )


class ClaimForm(PageForm):
    """Whose score it is."""

    owner = forms.ChoiceField(
        label=_("Whose is it?"),
        widget=TileRadios,
        error_messages={"required": _("Choose whose it is, or look for somebody else.")},
    )

    def __init__(self, *args: Any, choices: Choices, hints: dict[str, Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        owner = self.fields["owner"]
        owner.choices = choices  # type: ignore[attr-defined]
        owner.widget.hints = hints
