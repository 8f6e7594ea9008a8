"""Inputs that Django lacks: a date one remembers, typed in three parts, and choices that explain themselves."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.dates import MONTHS
from django.utils.translation import gettext_lazy as _

_PARTS = (("month", _("Month"), 2), ("day", _("Day"), 2), ("year", _("Year"), 4))


class MemorableDate(forms.Widget):
    """Month, day and year, each its own input: easier to type, to hear and to correct than a calendar."""

    template_name = "shared/forms/memorable_date.html"
    use_fieldset = True

    def __init__(self, attrs: dict[str, Any] | None = None, *, is_birthday: bool = False) -> None:
        super().__init__(attrs)
        self.is_birthday = is_birthday

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Lay out the three parts, keeping whatever was typed, sense or not."""
        context = super().get_context(name, value, attrs)
        typed = _parted(value)
        own_id = context["widget"]["attrs"].get("id", f"id_{name}")
        context["widget"]["attrs"]["invalid"] = "aria-invalid" in context["widget"]["attrs"]
        context["widget"]["parts"] = [
            {
                "kind": kind,
                "label": label,
                "length": length,
                "name": f"{name}_{kind}",
                "id": own_id if kind == "month" else f"{own_id}_{kind}",
                "value": typed[kind],
                "options": [(str(number), words) for number, words in MONTHS.items()],
                "autocomplete": f"bday-{kind}" if self.is_birthday else "",
            }
            for kind, label, length in _PARTS
        ]
        return context

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> str:  # noqa: ARG002 - Django's signature
        """Join the three parts into year-month-day; one whole value under the plain name is taken as it is."""
        if name in data:
            return str(data[name])
        year, month, day = (str(data.get(f"{name}_{kind}", "")).strip() for kind in ("year", "month", "day"))
        if not (year or month or day):
            return ""
        return f"{year}-{month.zfill(2)}-{day.zfill(2)}" if year and month and day else f"{year}-{month}-{day}"

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:  # noqa: ARG002 - Django's signature
        """Tell whether no part was sent at all."""
        return name not in data and not any(f"{name}_{kind}" in data for kind, *_rest in _PARTS)


class TileRadios(forms.RadioSelect):
    """Radio buttons with a line of explanation under each choice that needs one."""

    def __init__(self, *args: Any, hints: Mapping[str, Any] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.hints = hints or {}

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Give the choice its hint."""
        option: dict[str, Any] = super().create_option(name, value, *args, **kwargs)
        option["hint"] = self.hints.get(str(value), "")
        return option


class TileChecks(forms.CheckboxSelectMultiple):
    """Checkboxes with a line of explanation under each choice that needs one."""

    def __init__(self, *args: Any, hints: Mapping[str, Any] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.hints = hints or {}

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Give the choice its hint."""
        option: dict[str, Any] = super().create_option(name, value, *args, **kwargs)
        option["hint"] = self.hints.get(str(value), "")
        return option


def _parted(value: Any) -> dict[str, str]:
    if isinstance(value, date):
        return {"year": f"{value.year:04}", "month": str(value.month), "day": str(value.day)}
    year, month, day = ([*str(value or "").split("-", 2), "", "", ""])[:3]
    return {"year": year, "month": month.lstrip("0"), "day": day.lstrip("0")}
