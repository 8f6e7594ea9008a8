"""What every form of ours is built on: plain error sentences, no browser bubbles, nothing typed ever lost."""

from typing import Any

from django import forms
from django.http import HttpRequest, QueryDict
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from cecs.portals.shared.widgets import MemorableDate


def sent(request: HttpRequest) -> QueryDict | None:
    """Give what was sent to a form; none where its page is only asked for."""
    return request.POST if request.method == "POST" else None


def sent_files(request: HttpRequest) -> MultiValueDict[str, Any] | None:
    """Give the files sent to a form; none where its page is only asked for."""
    return request.FILES if request.method == "POST" else None


class PageForm(forms.Form):
    """A form drawn as a page of questions. Say in `error_messages` what is wrong, where, and how to put it right."""

    error_css_class = ""
    required_css_class = ""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if str(field.error_messages.get("required")) == str(forms.Field.default_error_messages["required"]):
                field.error_messages["required"] = _required(field)


class DayField(forms.DateField):
    """A day the person remembers, typed as month, day and year."""

    default_error_messages = {
        "invalid": _("Enter a real date with a month, a day and a four-digit year, for example March 27, 2026."),
        "required": _("Enter the month, the day and the year."),
    }

    def __init__(self, *, is_birthday: bool = False, **kwargs: Any) -> None:
        kwargs.setdefault("widget", MemorableDate(is_birthday=is_birthday))
        super().__init__(input_formats=["%Y-%m-%d"], **kwargs)


def _required(field: forms.Field) -> Any:
    if isinstance(field, forms.ChoiceField):
        return _("Choose an answer.")
    if isinstance(field, forms.BooleanField):
        return _("Check this box to go on.")
    if isinstance(field, forms.FileField):
        return _("Choose a file.")
    return _("Enter an answer.")
