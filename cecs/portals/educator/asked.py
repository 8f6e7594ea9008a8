"""One page of one application: what is kept of it, whether it is done, and how it is kept again."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cecs.law.rulebook import Law
from cecs.portals.educator.answers import (
    AnswerForm,
    Answers,
    ItemForm,
    as_data,
    as_initial,
    kept_list,
    kept_page,
    typed_in,
    with_item,
    without_item,
)
from cecs.portals.educator.pages import Page
from cecs.portals.educator.showing.rows import language_now
from cecs.portals.shared.evidence_words import line_of
from cecs.records.applications.models import Application


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list page, as the page shows it."""

    key: str
    line: str
    is_whole: bool
    change_url: str
    remove_url: str
    says: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """A page as it stands for one application. `known` counts the facts of its kind that are already on file."""

    application: Application
    page: Page
    told: Mapping[str, Any]
    law: Law
    known: int = 0

    @property
    def kept(self) -> Answers:
        """Give what is kept of this page."""
        kept: Answers = self.application.answers.get(self.page.name, {})
        return kept

    @property
    def items(self) -> dict[str, dict[str, str]]:
        """Give the entries of a list page, as typed."""
        items: dict[str, dict[str, str]] = self.kept.get("items", {})
        return items

    @property
    def next_entry(self) -> str:
        """Give the key of the entry that would be added next: the same however often the page is opened."""
        return f"e{int(self.kept.get('count', 0)) + 1}"

    def blank(self, item: str = "") -> AnswerForm:
        """Give the form as it was left, without complaint."""
        typed = self.items.get(item, {}) if item else self.kept.get("typed", {})
        return self.page.form(initial=as_initial(self.page.form, typed, **self.told), **self.told)

    def read(self, data: Mapping[str, Any]) -> AnswerForm:
        """Read what was sent; what a fresh form would show does not count as an entry."""
        return self.page.form(data=data, **self.told)

    def keeping(self, data: Mapping[str, Any], entry: str = "", *, is_whole: bool, is_last: bool = False) -> Answers:
        """Say what is to be kept: a page, an entry of a list, or an entry that is still being typed."""
        typed = typed_in(data)
        if not self.page.is_list:
            return kept_page(self.read(data), typed)
        if entry and (is_whole or entry in self.items):
            return self._listed(with_item(self.kept, entry, typed), {}, through=is_last and is_whole)
        return self._listed(self.items, typed, through=False)

    def without(self, entry: str) -> Answers:
        """Say what is kept once an entry is taken out."""
        return self._listed(without_item(self.kept, entry), self.kept.get("typed", {}), through=False)

    def gone_through(self) -> Answers:
        """Say what is kept once the educator says: that is all."""
        return self._listed(self.items, {}, through=True)

    def _listed(self, items: dict[str, dict[str, str]], typed: dict[str, str], *, through: bool) -> Answers:
        form = self.page.form
        if not issubclass(form, ItemForm):
            return {}
        count = max([int(self.kept.get("count", 0)), *(int(key[1:]) for key in items)])
        return {**kept_list(form, items, typed, **self.told), "through": through, "count": count}

    @property
    def state(self) -> str:
        """Say how far this page has got: done, started, problem or todo."""
        if self.page.is_list:
            return self._state_of_list()
        if "typed" not in self.kept:
            return "todo"
        return "done" if self.read(as_data(self.kept["typed"])).is_valid() else "started"

    def _state_of_list(self) -> str:
        if not all(entry.is_whole for entry in self.entries()):
            return "problem"
        if self.kept.get("through") or (self.known and not self.kept):
            return "done"
        return "started" if self.items or any(self.kept.get("typed", {}).values()) else "todo"

    @property
    def hint(self) -> str:
        """Say what is already on file."""
        if not self.known:
            return ""
        return ngettext("%(count)s on file already", "%(count)s on file already", self.known) % {"count": self.known}

    def entries(self) -> list[Entry]:
        """List the entries of a list page."""
        return [self._entry(key, typed) for key, typed in self.items.items()]

    def _entry(self, key: str, typed: dict[str, str]) -> Entry:
        form = self.read(as_data(typed))
        whole = form.is_valid()
        line, says = _("An entry that is not complete"), {}
        if whole and isinstance(form, ItemForm):
            says = form.item()
            line = line_of(form.kind, says, self.law, language_now())
        place = (self.application.key, self.page.name, key)
        change, remove = reverse("educator:item", args=place), reverse("educator:remove", args=place)
        return Entry(key, line, whole, change, remove, says)
