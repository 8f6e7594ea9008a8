"""Scores, from the testing company's own report."""

from datetime import date
from itertools import groupby
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cecs.law.holdings import AssessmentMark
from cecs.law.shelf import rulebook
from cecs.portals.clerk.forms.notice import SELECT, NoticeForm, Says, not_yet_come
from cecs.portals.shared.forms import DayField


class ScoreForm(NoticeForm):
    """A score, from the testing company's own report."""

    kind = "assessment"
    source = "testing-company"
    title = _("Key a test score")

    test = forms.ChoiceField(label=_("Test"), error_messages={"required": _("Choose the test.")})
    taken = DayField(label=_("Taken on"))
    score = forms.CharField(
        label=_("Score or level"),
        max_length=40,
        help_text=_("As the report gives it. For a test with a total, the total."),
        widget=forms.TextInput(attrs={"class": "usa-input--10", "autocomplete": "off"}),
        error_messages={"required": _("Enter the score or the level on the report.")},
    )
    sections = forms.CharField(
        label=_("Section scores"),
        required=False,
        help_text=_("One on each line: the section, then its score. Example: mathematics 680"),
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["test"].choices = [SELECT, *tests_by_company()]  # type: ignore[attr-defined]
        self.fields["source_name"].required = False
        self.fields["source_name"].help_text = _("Leave empty for the company that gives this test.")

    def clean_taken(self) -> date:
        """Refuse a day that has not come yet."""
        return not_yet_come(self.cleaned_data["taken"])

    def clean_sections(self) -> dict[str, int | float]:
        """Read the sections."""
        return sections_in(self.cleaned_data["sections"])

    def clean(self) -> dict[str, Any]:
        """Take a level where the test has levels, a number where it has none."""
        cleaned = super().clean() or self.cleaned_data
        mark = rulebook().assessments.get(cleaned.get("test", ""))
        if mark and "score" in cleaned:
            try:
                cleaned["score"] = read_score(mark, cleaned["score"])
            except forms.ValidationError as wrong:
                self.add_error("score", wrong)
        return cleaned

    def says(self) -> Says:
        """Say the score; it is official, for it comes from the company itself."""
        told = self.cleaned_data
        measure = rulebook().assessments[told["test"]].measure
        score = {"total" if measure == "total" else "score": told["score"]}
        sections = {"sections": told["sections"]} if told["sections"] else {}
        return {"test": told["test"], "taken": told["taken"].isoformat(), **score, **sections, "official": True}

    def sent_by(self) -> str:
        """Name the company that gives the test, where no other is named."""
        return self.cleaned_data["source_name"] or rulebook().assessments[self.cleaned_data["test"]].provider


def tests_by_company() -> list[tuple[str, list[tuple[str, str]]]]:
    """Give every test the rulebook knows, under the company that gives it."""
    by_company = sorted(rulebook().assessments.values(), key=lambda mark: (mark.provider, mark.name, mark.code))
    return [
        (company, [(mark.id, _named(mark)) for mark in marks])
        for company, marks in groupby(by_company, key=lambda mark: mark.provider)
    ]


def _named(mark: AssessmentMark) -> str:
    return f"{mark.name} ({mark.code})" if mark.code and mark.code not in mark.name else mark.name


def read_score(mark: AssessmentMark, typed: str) -> int | float | str:
    """Read a score: one of the levels where the test has levels, a number where it has none."""
    if mark.levels:
        level = next((level for level in mark.levels if level.casefold() == typed.strip().casefold()), None)
        if level is None:
            raise forms.ValidationError(
                _("This test has levels: %(levels)s. Enter one of them."), params={"levels": ", ".join(mark.levels)}
            )
        return level
    return number_in(typed)


def number_in(typed: str) -> int | float:
    """Read a number."""
    try:
        read = float(typed.strip())
    except ValueError:
        raise forms.ValidationError(_("Enter the score as a number, for example 157.")) from None
    return int(read) if read == int(read) else read


def sections_in(typed: str) -> dict[str, int | float]:
    """Read section scores, one on each line: the section, then its score."""
    found = {}
    for line in filter(str.strip, typed.splitlines()):
        name, _gap, score = line.strip().rpartition(" ")
        if not name:
            raise forms.ValidationError(
                _("“%(line)s” is not a section and its score. Example: mathematics 680"), params={"line": line.strip()}
            )
        found[name.strip(" :").lower().replace(" ", "-")] = number_in(score)
    return found
