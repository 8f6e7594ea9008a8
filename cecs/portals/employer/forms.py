"""A meal site as a district proposes it, on a page or as a row of a file."""

import csv
import io
from calendar import day_abbr
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from cecs.portals.shared.forms import DayField, PageForm
from cecs.records.meals.models import MealCategory
from cecs.records.meals.proposals import Proposal

COLUMNS = (
    "town", "name", "address", "postal_code", "category", "districts", "since", "until", "days", "opens", "closes",
    "collector", "note",
)  # fmt: skip
NEEDED = ("town", "name", "category", "since", "days", "opens", "closes")
MOST_ROWS = 2000
MOST_BYTES = 1_000_000
_CATEGORIES = [one for one in MealCategory.choices if one[0] != MealCategory.NOT_STATED]


_DAYS = {name.lower(): str(number) for number, name in enumerate(day_abbr)}  # mon, tue, ...: as the example file says


class SiteForm(PageForm):
    """One site: where, for whom, when."""

    name = forms.CharField(label=_("Name of the site"), max_length=160)
    town = forms.CharField(label=_("Town"), max_length=80)
    address = forms.CharField(label=_("Street address"), max_length=160, required=False)
    postal_code = forms.RegexField(
        r"^\d{5}$",
        label=_("ZIP code"),
        required=False,
        help_text=_("With it, families see how far the site is."),
        error_messages={"invalid": _("Enter five digits, for example 06105, or leave this empty.")},
    )
    category = forms.ChoiceField(label=_("Who may eat there"), choices=_CATEGORIES, widget=forms.RadioSelect)
    districts = forms.CharField(
        label=_("Districts whose students it serves"),
        required=False,
        help_text=_("For a limited site. Separate several with a semicolon."),
    )
    since = DayField(label=_("First day"))
    until = DayField(label=_("First day without it"), required=False)
    days = forms.TypedMultipleChoiceField(
        label=_("Days of the week"),
        coerce=int,
        choices=list(WEEKDAYS.items()),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one day of the week.")},
    )
    opens = forms.TimeField(
        label=_("Opens at"),
        help_text=_("For example 11:00"),
        error_messages={"invalid": _("Enter a time such as 11:00.")},
    )
    closes = forms.TimeField(
        label=_("Closes at"),
        help_text=_("For example 12:30"),
        error_messages={"invalid": _("Enter a time such as 12:30.")},
    )
    collector = forms.CharField(
        label=_("Who may collect"),
        max_length=200,
        required=False,
        help_text=_("For example: a parent may come without the child."),
    )
    note = forms.CharField(label=_("Anything families should know"), max_length=500, required=False)

    def proposal(self) -> Proposal:
        """Give what is proposed."""
        told: dict[str, Any] = self.cleaned_data
        named = [one.strip() for one in told["districts"].split(";")]
        return Proposal(
            town=told["town"].strip(),
            name=told["name"].strip(),
            category=MealCategory(told["category"]),
            since=told["since"],
            until=told["until"],
            address=told["address"],
            postal_code=told["postal_code"],
            districts=tuple(one for one in named if one),
            days=tuple(told["days"]),
            hours=((f"{told['opens']:%H:%M}", f"{told['closes']:%H:%M}"),),
            collector=told["collector"],
            note=told["note"],
        )


class SitesFileForm(PageForm):
    """A file of sites."""

    file = forms.FileField(
        label=_("CSV file"),
        help_text=_("One row a site, with the column names of the example file."),
        error_messages={"required": _("Choose a CSV file.")},
    )

    def clean_file(self) -> UploadedFile[Any]:
        """Refuse what is too large to be a list of sites."""
        kept: UploadedFile[Any] = self.cleaned_data["file"]
        if (kept.size or 0) > MOST_BYTES:
            raise forms.ValidationError(_("This file is larger than one megabyte. Send at most 2,000 rows at a time."))
        return kept


@dataclass(frozen=True, slots=True)
class FileRow:
    """One row of a file: what it proposes, or what is wrong with it."""

    number: int  # as a spreadsheet counts: the heading is row 1
    proposal: Proposal | None
    problems: tuple[str, ...]


def rows_of(file: UploadedFile[Any]) -> Iterator[FileRow]:
    """Read a file row by row; a bad row says what is wrong and keeps no good one from being taken."""
    try:
        text = file.read().decode("utf-8-sig")
    except UnicodeDecodeError:
        yield FileRow(1, None, (_now("This is no text file in UTF-8. Save it as CSV (UTF-8)."),))
        return
    reader = csv.DictReader(io.StringIO(text))
    missing = [name for name in NEEDED if name not in (reader.fieldnames or ())]
    if missing:
        yield FileRow(1, None, (_now("The heading lacks: %(names)s.") % {"names": ", ".join(missing)},))
        return
    for number, row in enumerate(reader, start=2):
        if number > MOST_ROWS + 1:
            yield FileRow(number, None, (_now("This file has more than 2,000 rows: send the rest in another."),))
            return
        yield _row(number, row)


def _row(number: int, row: dict[str, str | None]) -> FileRow:
    told: dict[str, Any] = {name: (row.get(name) or "").strip() for name in COLUMNS}
    told["days"] = [_DAYS.get(one[:3], one) for one in told["days"].lower().replace(",", " ").split()]
    form = SiteForm(told)
    if not form.is_valid():
        problems = (f"{name}: {message}" for name, messages in form.errors.items() for message in messages)
        return FileRow(number, None, tuple(problems))
    proposal = form.proposal()
    return FileRow(number, proposal, tuple(proposal.problems()))
