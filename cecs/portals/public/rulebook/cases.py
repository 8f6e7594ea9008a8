"""The page of a worked case: what is known of the person, what is asked for, and the whole answer."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from cecs.eligibility.cases import read_case
from cecs.eligibility.conditions import value_words
from cecs.eligibility.explain import Explained, explained
from cecs.eligibility.findings import FeeOwed, Granted
from cecs.eligibility.on_filing import found_on
from cecs.law.rulebook import Law
from cecs.portals.public.rulebook.beside import cases
from cecs.portals.public.rulebook.reader import Reader
from cecs.values.money import show_money
from cecs.values.spans import ONE_DAY

_LISTS_OF = {  # where a word of a case comes from
    "type": "certificate types", "certificate": "certificate types", "under": "certificate types",
    "endorsements": "endorsements", "test": "tests", "area": "credit areas", "topic": "course topics",
    "level": "degree levels",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Known:
    """One thing that is known, with its parts."""

    label: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePage:
    """A case as people read it."""

    id: str
    title: str
    filed_on: date
    asked: tuple[Known, ...]
    known: tuple[Known, ...]
    answer: Explained
    granted: Granted | None
    certificate: str
    fee: str
    at_filing: str

    @property
    def last_day(self) -> date | None:
        """The last day of what is granted."""
        return self.granted.until - ONE_DAY if self.granted and self.granted.until else None


def case_page(reader: Reader, code: str) -> CasePage | None:
    """A worked case, answered under the law of its own filing day."""
    one = cases(reader).cases.get(code)
    if one is None:
        return None
    case = read_case(one.written, reader.rulebook.declared)
    found, law = found_on(case.facts, case.sought, reader.rulebook)
    granted = found.certificate
    total, at_filing = _fee_words(found.fee, reader.language)
    return CasePage(
        id=one.id,
        title=one.title or one.id.replace("-", " ").capitalize(),
        filed_on=one.filed_on,
        asked=tuple(_known(one.written.get("request", {}), law, reader.language)),
        known=tuple(_known(one.written.get("educator", {}), law, reader.language)),
        answer=explained(found, law, reader.language),
        granted=granted,
        certificate=law.certificate_words(granted.type, reader.language) if granted else "",
        fee=total,
        at_filing=at_filing,
    )


def _fee_words(fee: FeeOwed | None, language: str) -> tuple[str, str]:
    if fee is None or fee.total_cents is None:
        return "", ""
    due = fee.due_at_filing_cents
    total = show_money(fee.total_cents, fee.currency, language)
    return total, show_money(due, fee.currency, language) if due else ""


def _known(block: Any, law: Law, language: str) -> Iterator[Known]:
    """Each key of a block, its items in a line each."""
    for key, value in block.items():
        label = law.words("item fields", key, language)
        if key == "kind":
            yield Known(label, (law.words("request kinds", str(value), language),))
        elif isinstance(value, dict):
            yield Known(label, tuple(f"{_name(one, key, law, language)}: {_words(two, one, law, language)}"
                                     for one, two in value.items()))  # fmt: skip
        elif isinstance(value, list):
            yield Known(label, tuple(_words(one, key, law, language) for one in value))
        else:
            yield Known(label, (_words(value, key, law, language),))


def _name(word: str, within: str, law: Law, language: str) -> str:
    """A key in words: credits are kept by their area."""
    return law.words("credit areas" if within == "credits" else "item fields", word, language)


def _words(value: Any, key: str, law: Law, language: str) -> str:
    """A value in words; of an item, all its fields in one line."""
    if isinstance(value, dict):
        return "; ".join(f"{law.words('item fields', one, language)}: {_words(two, one, law, language)}"
                         for one, two in value.items())  # fmt: skip
    if isinstance(value, list):
        return ", ".join(_words(one, key, law, language) for one in value)
    return "–" if value is None else value_words(value, "", law, language, among=_LISTS_OF.get(key, ""))
