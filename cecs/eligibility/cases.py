"""The case format: one person, one request, one day, and perhaps the official answer. The only place that speaks it.

Inside, words and days are the house's; out there they are the format's (`status`, `outcome`, inclusive last days).
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from cecs.eligibility.answering import answer_json
from cecs.eligibility.expected import Expected, read_expected
from cecs.eligibility.facts import (
    AdverseAction,
    Assessment,
    Conduct,
    Context,
    Conviction,
    Course,
    Credit,
    Degree,
    Experience,
    Facts,
    Held,
    Induction,
    Language,
    License,
    Paid,
    Paper,
    Preparation,
    Sought,
)
from cecs.law.reading import Here, here_of, nearest
from cecs.law.vocabulary import KNOWN, LISTS, Word
from cecs.values.money import cents_of

_ID = "abcdefghijklmnopqrstuvwxyz0123456789-"
_BUILT: Mapping[str, Callable[..., Any]] = {
    "degrees": Degree, "courses": Course, "preparation": Preparation, "assessments": Assessment,
    "experience": Experience, "certificates": Held, "licenses": License, "languages": Language,
    "actions": AdverseAction, "convictions": Conviction, "documents": Paper,
}  # fmt: skip
_PERSON = ("degrees", "courses", "preparation", "assessments", "experience", "certificates", "licenses", "languages")
_IN_ORDER: Mapping[str, tuple[tuple[str, str], ...]] = {
    "experience": (("from", "to"),),
    "certificates": (("effective", "expires"),),
    "actions": (("date", "until"),),
    "convictions": (("date", "sentence_ended"),),
}
_CONTEXT = {
    "position": "position", "district": "district", "first_day": "first_day",
    "same_assignment_days": "same_assignment_days", "school_year": "school_year",
}  # fmt: skip
_SCHOOL = {
    "kind": "school_kind", "teachers_and_administrators": "teachers_and_administrators",
    "permits_this_year": "permits_this_year",
}  # fmt: skip

__all__ = ["Case", "answer_json", "facts_from", "read_case", "sought_from"]

Declared = Mapping[str, Collection[str]]
NONE_DECLARED: Declared = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A case as read."""

    id: str
    title: str
    facts: Facts
    sought: Sought
    expected: Expected | None
    source: tuple[str, ...] = ()
    confidence: str = "official"


def read_case(mapping: Mapping[str, Any] | Here, declared: Declared = NONE_DECLARED) -> Case:
    """A case, or a refusal that names file, path and what was expected. Codes are checked where they are declared."""
    here = mapping if isinstance(mapping, Here) else here_of(mapping)
    keys = here.only(("title", "source", "confidence", "expect"), ("id", "filed", "request", "educator"))
    name = keys["id"].text()
    if not name or set(name) - set(_ID):
        keys["id"].refuse("an id is written in small letters, digits and hyphens")
    filed = keys["filed"].day()
    return Case(
        id=name,
        title=keys["title"].text() if "title" in keys else "",
        facts=facts_from(keys["educator"], declared, filed=filed),
        sought=sought_from(keys["request"], filed=filed, declared=declared),
        expected=read_expected(keys["expect"], declared) if "expect" in keys else None,
        source=keys["source"].texts() if "source" in keys else (),
        confidence=keys["confidence"].word(KNOWN["case confidence"]) if "confidence" in keys else "official",
    )


def facts_from(
    mapping: Mapping[str, Any] | Here, declared: Declared = NONE_DECLARED, *, filed: date | None = None
) -> Facts:
    """Facts, from the `educator` block of a case."""
    here = mapping if isinstance(mapping, Here) else here_of(mapping, path="educator")
    keys = here.only(("born", "credits", "induction", "status", "conduct", *_PERSON))
    lists = {name: _list(name, keys.get(name), declared) for name in _PERSON}
    conduct = keys["conduct"].only(
        ("background_check", "child_abuse_registry", "actions", "convictions", "evidence")
    ) if "conduct" in keys else {}  # fmt: skip
    born = keys["born"].day() if "born" in keys else None
    if born and filed and born >= filed:
        keys["born"].refuse(f"a person born on {born} cannot file on {filed}")
    return Facts(
        born_on=born,
        credits=_credits(keys.get("credits"), declared),
        induction=_induction(keys.get("induction")),
        status=tuple(_checked(one, "statuses", declared) for one in _items(keys.get("status"))),
        conduct=_conduct(conduct),
        adverse_actions=_list("actions", conduct.get("actions"), declared),
        convictions=_list("convictions", conduct.get("convictions"), declared),
        **lists,
    )


def sought_from(mapping: Mapping[str, Any] | Here, *, filed: date, declared: Declared = NONE_DECLARED) -> Sought:
    """What is asked for, from the `request` block of a case and its day of filing."""
    here = mapping if isinstance(mapping, Here) else here_of(mapping, path="request")
    words = ("certificate", "applicant", "channel", "form", "signature", "reason")
    keys = here.only(("endorsements", "paid", "documents", "context", *words), ("kind",))
    among = {
        "certificate": "certificate types", "applicant": "applicants", "channel": "channels", "signature": "signatures",
    }  # fmt: skip
    said = {name: _checked(keys[name], among.get(name, ""), declared) for name in words if name in keys}
    return Sought(
        kind=keys["kind"].word(KNOWN["request kinds"]),
        filed_on=filed,
        endorsements=tuple(_checked(one, "endorsements", declared) for one in _items(keys.get("endorsements"))),
        paid=tuple(_paid(one) for one in keys["paid"].items()) if "paid" in keys else None,
        documents=_list("documents", keys.get("documents"), declared),
        context=_context(keys.get("context")),
        **said,
    )


def _items(here: Here | None) -> Iterable[Here]:
    return here.items() if here else ()


def _list(name: str, here: Here | None, declared: Declared) -> tuple[Any, ...]:
    """A list of facts, each item checked word by word."""
    build = _BUILT[name]
    return tuple(build(**_item(name, one, declared)) for one in _items(here))


def _item(name: str, here: Here, declared: Declared) -> dict[str, Any]:
    """One item, its words turned into the house's fields."""
    fields = LISTS[name]
    keys = here.only((*fields, "evidence"), ("test",) if name == "assessments" else ())
    for first, last in _IN_ORDER.get(name, ()):
        if first in keys and last in keys and keys[last].day() < keys[first].day():
            keys[last].refuse(f"{last} cannot come before {first}")
    read = {fields[key].field: _value(inner, fields[key], declared) for key, inner in keys.items() if key != "evidence"}
    return {**read, **({"evidence": keys["evidence"].text()} if "evidence" in keys else {})}


def _value(here: Here, word: Word, declared: Declared) -> Any:
    """A value of the sort the field holds. Null is not known."""
    if here.is_null:
        return () if word.holds == "texts" else None
    if word.holds == "text":
        return _checked(here, word.among, declared)
    if word.holds == "texts":
        return tuple(_checked(one, word.among, declared) for one in here.items())
    return _READ[word.holds](here)


def _amount(here: Here) -> float:
    """A figure of a fact: never below nothing."""
    number = float(here.number())
    if not 0 <= number < 1e9:  # noqa: PLR2004 - beyond any score, month or hour there is
        here.refuse(f"{number:g} is not a possible figure here")
    return number


def _checked(here: Here, among: str, declared: Declared) -> str:
    """A word, known to the format or to the rulebook where it has such a list."""
    text = here.text()
    known = KNOWN.get(among) or declared.get(among)
    if known is not None and text not in known:
        here.refuse(f"{text!r} is not one of the {among}. {nearest(text, known)}")
    return text


def _score(here: Here) -> float | str:
    """A figure, or a level where the test has levels."""
    return here.text() if isinstance(here.value, str) else _amount(here)


def _sections(here: Here) -> dict[str, float]:
    """A figure for each part of a test."""
    return {key: _amount(inner) for key, inner in here.block().items()}


_READ: Mapping[str, Callable[[Here], Any]] = {
    "number": _amount, "day": Here.day, "flag": Here.flag, "score": _score, "sections": _sections,
}  # fmt: skip


def _credits(here: Here | None, declared: Declared) -> tuple[Credit, ...]:
    """Semester hours by area; or a list of items where each rests on evidence of its own."""
    if here is None:
        return ()
    if here.is_list:
        return tuple(Credit(**_item("credits", one, declared)) for one in here.items())
    area = Word("area", among="credit areas")
    return tuple(
        Credit(area=str(_value(Here(inner.file, inner.line, inner.path, name), area, declared)), hours=_amount(inner))
        for name, inner in here.block().items()
    )


def _induction(here: Here | None) -> Induction | None:
    """The mentoring program."""
    if here is None:
        return None
    keys = here.only(("program", "completed", "evidence"))
    return Induction(
        program=keys["program"].text() if "program" in keys else None,
        completed_on=keys["completed"].day() if "completed" in keys else None,
        evidence=keys["evidence"].text() if "evidence" in keys else "",
    )


def _conduct(keys: Mapping[str, Here]) -> Conduct:
    """What the checks say."""
    return Conduct(
        background_check=keys["background_check"].word(KNOWN["background checks"])
        if "background_check" in keys
        else None,
        child_abuse_registry=keys["child_abuse_registry"].word(KNOWN["registry checks"])
        if "child_abuse_registry" in keys
        else None,
        evidence=keys["evidence"].text() if "evidence" in keys else "",
    )


def _paid(here: Here) -> Paid:
    """One payment; its amount is in dollars out there and in cents in here."""
    fields = LISTS["paid"]
    keys = here.only((*fields, "evidence"), ("amount",))
    amount = keys["amount"]
    try:
        cents = cents_of(str(amount.value))
    except ValueError as error:
        amount.refuse(str(error))
    if cents < 0:
        amount.refuse("an amount paid is not below nothing")
    read = {
        fields[key].field: _value(inner, fields[key], {})
        for key, inner in keys.items()
        if key not in ("amount", "evidence")
    }
    return Paid(cents=cents, evidence=keys["evidence"].text() if "evidence" in keys else "", **read)


def _context(here: Here | None) -> Context:
    """The position and the school."""
    if here is None:
        return Context()
    keys = here.only((*_CONTEXT, "school"))
    school = keys["school"].only(_SCHOOL) if "school" in keys else {}
    said = {_CONTEXT[key]: inner for key, inner in keys.items() if key != "school"}
    said.update({_SCHOOL[key]: inner for key, inner in school.items()})
    numbers = {"same_assignment_days", "teachers_and_administrators", "permits_this_year"}
    values: dict[str, Any] = {
        name: _amount(inner) if name in numbers else inner.day() if name == "first_day" else inner.text()
        for name, inner in said.items()
    }
    return Context(**values)
