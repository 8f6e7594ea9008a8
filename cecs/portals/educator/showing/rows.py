"""Rows of a summary list, and answers in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cecs.law.shelf import rulebook
from cecs.portals.educator.answers import AnswerForm
from cecs.records.educators.models import Address, Educator
from cecs.values.money import show_money


@dataclass(frozen=True, slots=True)
class Row:
    """A label, its value, and where the value can be changed."""

    label: Any
    value: Any
    change_url: str = ""


def language_now() -> str:
    """Say in which language the page is read."""
    return get_language() or "en"


def amount(cents: int | None) -> str:
    """Show an amount of money in the office's currency."""
    if cents is None:
        return _("Not known yet")
    return show_money(cents, rulebook().jurisdiction.currency, language_now())


def day(value: date | None) -> str:
    """Show a day in the reader's way of writing it."""
    return date_format(value, "DATE_FORMAT") if value else ""


def answers_in_words(form: AnswerForm, change_url: str) -> Iterator[Row]:
    """Show each answered question of a form that is valid."""
    for name, field in form.fields.items():
        value = form.cleaned_data.get(name)
        if value in (None, "") or field.widget.is_hidden:
            continue
        yield Row(field.label, _in_words(field, value), change_url)


def _in_words(field: forms.Field, value: Any) -> Any:
    if isinstance(field, forms.ChoiceField):
        return dict(_flat(field.choices)).get(str(value), value)
    return day(value) if isinstance(value, date) else value


def _flat(choices: Any) -> Iterator[tuple[str, str | Promise]]:
    for value, words in choices:
        yield str(value), words


def own_rows(educator: Educator, email: str, address: Address | None, change_url: str) -> list[Row]:
    """Show what we know of the person. The birth date is never shown."""
    return [
        Row(_("Name"), educator.printed_name),
        Row(_("EIN"), educator.number),
        Row(_("E-mail"), email),
        Row(_("Address"), str(address) if address else "", change_url),
    ]
