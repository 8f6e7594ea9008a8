"""What the educator typed on a page, kept as typed, and what it claims, in the words of the case format.

A page of answers is a mapping: `typed` (text as typed, sense or not, so that nothing is ever lost), `items` (the same
for each entry of a list), and beside them the claims, present only while the page makes sense: `degrees`, `assessments`
and so on.
"""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, ClassVar

from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from cecs.portals.shared.forms import PageForm

Answers = dict[str, Any]
NOT_ANSWERS = frozenset({"csrfmiddlewaretoken", "revision", "then", "entry"})

SEAL_LENGTH = 16


class AnswerForm(PageForm):
    """A page of an application. It says what it claims; the page keeps that beside what was typed."""

    element: ClassVar[str] = ""

    def claims(self) -> dict[str, Any]:
        """Say what the answers claim, as elements of the case format. Asked only when the form is valid."""
        return {}


class ItemForm(AnswerForm):
    """One entry of a list (a degree, a score). Its claim is one item of its element."""

    kind: ClassVar[str] = ""  # the kind of evidence that shows such an entry

    def item(self) -> dict[str, Any]:
        """Say what this entry claims, in the case format's words."""
        raise NotImplementedError


def typed_in(data: QueryDict | Mapping[str, Any]) -> dict[str, str]:
    """Keep the text of every input that is an answer."""
    return {name: str(data[name]) for name in data if name not in NOT_ANSWERS}


def as_data(typed: Mapping[str, str]) -> MultiValueDict[str, Any]:
    """Give kept text back in the shape a form reads."""
    return MultiValueDict({name: [text] for name, text in typed.items()})


def as_initial(form: type[PageForm], typed: Mapping[str, str], **told: Any) -> dict[str, Any]:
    """Turn kept text into what an untouched form shows, through the same widgets that will read it back."""
    data = as_data(typed)
    blank = form(**told)
    return {
        name: field.widget.value_from_datadict(data, MultiValueDict(), name)
        for name, field in blank.fields.items()
        if not field.widget.value_omitted_from_data(data, MultiValueDict(), name)
    }


def kept_page(form: AnswerForm, typed: dict[str, str]) -> Answers:
    """Keep a page of single questions."""
    return {"typed": typed, **(form.claims() if form.is_valid() else {})}


def kept_list(form: type[ItemForm], items: Mapping[str, dict[str, str]], typed: dict[str, str], **told: Any) -> Answers:
    """Keep a page that is a list: every entry as typed, and the claims of those that make sense."""
    read = [form(data=as_data(item), **told) for item in items.values()]
    claims = [one.item() for one in read if one.is_valid()]
    return {"typed": typed, "items": dict(items), form.element: claims}


def with_item(page: Answers, key: str, item: dict[str, str]) -> dict[str, dict[str, str]]:
    """Put an entry into a list, or put a changed one in its place. The key came with the page: twice is once."""
    return {**page.get("items", {}), key: item}


def seal(page: Answers) -> str:
    """Give a mark of what is kept of a page, by which another tab's change is noticed."""
    return sha256(json.dumps(page, sort_keys=True).encode()).hexdigest()[:SEAL_LENGTH]


def without_item(page: Answers, key: str) -> dict[str, dict[str, str]]:
    """Take an entry out of a list."""
    return {kept: item for kept, item in page.get("items", {}).items() if kept != key}
