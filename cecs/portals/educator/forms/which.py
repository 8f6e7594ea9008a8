"""Which one do I need: five questions, asked before anybody signs in."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cecs.law.rulebook import Law
from cecs.portals.educator.showing.rows import language_now
from cecs.portals.shared.forms import PageForm
from cecs.portals.shared.widgets import TileRadios

NONE, IN_FORCE, ENDED = "none", "in-force", "ended"
BEGIN, LEVEL, KEEP, TIME, ADD, COPY = "begin", "level", "keep", "time", "add", "copy"
TEACH, SERVICES, LEAD, ADULTS = "teaching", "special-services", "administrative", "adult-education"  # as groups
TRADES, COACH = "vocational", "coach"
HERE, ELSEWHERE, ABROAD, UNPREPARED = "here", "elsewhere", "abroad", "none"


class WhichForm(PageForm):
    """Five questions."""

    hold = forms.ChoiceField(
        label=_("1. Do you hold a certificate or permit of this state?"),
        choices=[
            (NONE, _("No, never")),
            (IN_FORCE, _("Yes, and it is in force")),
            (ENDED, _("I held one, and it has ended")),
        ],
        widget=TileRadios,
        error_messages={"required": _("Choose whether you hold a certificate of this state.")},
    )
    held = forms.ChoiceField(
        label=_("2. Which one?"), required=False, help_text=_("Leave it empty if you never held one.")
    )
    want = forms.ChoiceField(
        label=_("3. What do you want?"),
        choices=[
            (BEGIN, _("To begin: a first certificate, or one in another field")),
            (LEVEL, _("The next level")),
            (KEEP, _("To keep or regain the one I have")),
            (TIME, _("More time on the one I have")),
            (ADD, _("To add a subject to the one I have")),
            (COPY, _("Another copy on paper")),
        ],
        widget=TileRadios,
        error_messages={"required": _("Choose what you want.")},
    )
    work = forms.ChoiceField(
        label=_("4. What is your work?"),
        choices=[
            (TEACH, _("Teaching children")),
            (SERVICES, _("Counselor, psychologist, social worker, speech and language")),
            (LEAD, _("Principal, superintendent, supervisor")),
            (TRADES, _("Teaching a trade or an occupation")),
            (ADULTS, _("Teaching adults")),
            (COACH, _("Coaching a school's team")),
        ],
        widget=TileRadios,
        error_messages={"required": _("Choose your work.")},
    )
    prepared = forms.ChoiceField(
        label=_("5. Where did you prepare for it?"),
        choices=[
            (HERE, _("In a program of this state")),
            (ELSEWHERE, _("In another state")),
            (ABROAD, _("In another country")),
            (UNPREPARED, _("I have not finished a program")),
        ],
        widget=TileRadios,
        error_messages={"required": _("Choose where you prepared.")},
    )

    def __init__(self, *args: Any, law: Law, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = sorted((one.title[language_now()], one.code) for one in law.rulebook.certificates.values())
        choices = [("", _("– Select –")), *((code, words) for words, code in named)]
        self.fields["held"].choices = choices  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Ask which certificate, where the answer turns on it."""
        cleaned = super().clean() or self.cleaned_data
        needs_one = cleaned.get("want") not in (None, BEGIN)
        if needs_one and not cleaned.get("held"):
            self.add_error("held", _("Choose the certificate or permit you hold or held."))
        if needs_one and cleaned.get("hold") == NONE:
            self.add_error("want", _("Without a certificate of this state, choose To begin."))
        return cleaned
