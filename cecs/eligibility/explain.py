"""Findings as sentences, for an educator, an evaluator, a hearing: in their language, from the rulebook's words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from cecs.eligibility.findings import Alternative, Answer, FeeOwed, Finding, Found
from cecs.eligibility.titles import BECAUSE, titles_of
from cecs.law.binding import filled
from cecs.law.provisions import Words
from cecs.law.rulebook import Law
from cecs.values.money import show_money

Cited = tuple[str, str, str]  # id, label, link


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the tree, in words."""

    requirement: str
    kind: str
    title: str
    says: str
    answer: str
    answer_words: str
    citations: tuple[Cited, ...]
    evidence: tuple[str, ...]
    short_by: str
    owed_by: str
    owed_by_words: str
    confidence: str
    children: tuple["Line", ...] = ()
    confidence_words: str = ""
    endorsement: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """What could be had instead, in words."""

    type: str
    kind: str
    title: str
    fee: str
    offer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """The whole answer in words."""

    conclusion: str
    conclusion_words: str
    title: str
    why: str
    lines: tuple[Line, ...]
    missing: tuple[Line, ...]
    review: tuple[Line, ...]
    fee: FeeOwed | None
    alternatives: tuple[Offered, ...]
    confidence: str = "official"


def explained(found: Found, law: Law, language: str = "en") -> Explained:
    """The answer in the words of the rulebook."""
    titles = titles_of(law.rulebook)
    lines = tuple(_line(one, law, language, titles) for one in (found.tree.children if found.tree else ()))
    conclusion = found.conclusion.value if found.conclusion else "not-covered"
    offer = law.rulebook.offers.get(found.offer)
    return Explained(
        conclusion=conclusion,
        conclusion_words=law.words("conclusions", conclusion, language),
        title=offer.title[language] if offer else "",
        why=why_words(found, law, language),
        lines=lines,
        missing=tuple(line for line in lines if line.answer in ("not-met", "not-shown")),
        review=tuple(line for line in lines if line.answer == "needs-review"),
        fee=found.fee,
        alternatives=tuple(_offered(one, law, language) for one in found.alternatives),
        confidence=found.tree.confidence if found.tree else "official",
    )


def line_of(finding: Finding, law: Law, language: str = "en") -> Line:
    """One finding by itself, in the words of the rulebook."""
    return _line(finding, law, language, titles_of(law.rulebook))


def why_words(found: Found, law: Law, language: str = "en") -> str:
    """Why the rulebook does not speak of it."""
    if not found.why:
        return ""
    code, _, about = found.why.partition(":")
    if code == "beyond":
        offer, _, number = about.rpartition(":")
        return law.rulebook.offers[offer].beyond[int(number)].why[language]
    if code == "endorsement-not-encoded":
        name = law.words("endorsements", about, language)
        about = f"{about} {name}" if name != about else about
    elif code == "nothing-encoded":
        about = law.words("request kinds", about, language)
    return filled(law.words("why", code, language), {"about": about})


def _line(finding: Finding, law: Law, language: str, titles: Mapping[str, Words]) -> Line:
    """One finding in words."""
    answer = finding.answer.value
    return Line(
        requirement=finding.requirement,
        kind=finding.kind,
        title=_title(finding, law, language, titles),
        says=_because(finding, language, titles) or _says(finding, law, language),
        answer=answer,
        answer_words=law.words("answers", answer, language),
        citations=tuple((cite, *law.citation(cite)) for cite in finding.citations if cite in law.rulebook.sources),
        evidence=finding.evidence,
        short_by=_amount(finding.short_by, law, language),
        owed_by=finding.owed_by,
        owed_by_words=law.words("owed by", finding.owed_by, language),
        confidence=finding.confidence,
        confidence_words=law.words("confidence", finding.confidence, language),
        children=tuple(_line(one, law, language, titles) for one in telling(finding)),
        endorsement=_endorsement(finding.requirement),
    )


def telling(finding: Finding) -> tuple[Finding, ...]:
    """The findings within that tell something: not the ways left aside, nothing that does not apply."""
    within = tuple(one for one in finding.children if one.answer is not Answer.NOT_APPLICABLE)
    if finding.values.get("form") == "any" and finding.answer is Answer.MET:
        return tuple(one for one in within if one.answer.is_settled)
    return within


def _because(finding: Finding, language: str, titles: Mapping[str, Words]) -> str:
    """Why a person must look, in the rulebook's own words."""
    words = titles.get(f"{finding.requirement}{BECAUSE}")
    return words[language] if words and finding.answer is Answer.NEEDS_REVIEW else ""


def _endorsement(requirement: str) -> str:
    """The endorsement a first-level line belongs to, if any."""
    name, _, code = requirement.partition("/")[0].partition(".")
    return code if name else ""


def _title(finding: Finding, law: Law, language: str, titles: Mapping[str, Words]) -> str:
    """A line's own title; without one, the sentence of its form."""
    words = titles.get(finding.requirement)
    if words:
        return words[language]
    if finding.requirement == "still-offered":
        return law.words("sentences", "still-offered", language)
    form = finding.values.get("form", "")
    if form == "single" and not finding.values.get("needed"):
        form = "single alone"
    template = law.words("titles", form, language)
    return filled(template, _filling(finding.values, law, language)) if template != form else finding.requirement


def _says(finding: Finding, law: Law, language: str) -> str:
    """What was found, as a sentence."""
    values = finding.values
    form = values.get("form", "")
    for name in (f"{form} {finding.answer.value}", form if form == "nothing" else finding.answer.value, form):
        template = law.words("sentences", name, language)
        if template != name:
            sentence = filled(template, _filling(values, law, language))
            break
    else:
        sentence = law.words("answers", finding.answer.value, language)
    if finding.short_by:
        short = filled(
            law.words("sentences", "short by", language), {"amount": _amount(finding.short_by, law, language)}
        )
        sentence = f"{sentence} {short}"
    return sentence


def _filling(values: Mapping[str, str], law: Law, language: str) -> dict[str, str]:
    """What a sentence is filled with, in the reader's words."""
    filling = {name: _word(name, value, law, language) for name, value in values.items()}
    unit = values.get("unit", "")
    if unit == "cents":
        for name in ("amount", "needed"):
            if filling.get(name, "").isdigit():
                filling[name] = show_money(int(values[name]), law.jurisdiction.currency, language)
        filling["unit"] = ""
    elif unit:
        filling["unit"] = law.words("units", unit, language)
    if "mark" in values and not values["mark"]:
        filling["mark"] = law.words("sentences", "mark not known", language)
    if values.get("form") == "measured" and not values["needed"]:
        filling["needed"] = law.words("sentences", "figure not known", language)
    return filling


def _word(name: str, value: str, law: Law, language: str) -> str:
    """One value as a word of the language, where it has one."""
    if name == "list":
        return law.words("lists", value, language)
    if name == "word":
        return law.words("comparisons", value, language)
    if name == "field":
        return law.words("fields", value, language)
    if name == "taken" and value:
        return show_day(date.fromisoformat(value), law, language)
    return ", ".join(_declared(one, law, language) for one in value.split(", ")) if value else value


def _declared(value: str, law: Law, language: str) -> str:
    """A word of any declared list."""
    if value.isdigit():  # a bare figure is no word, though months are kept under their numbers
        return value
    for words in law.rulebook.declared.values():
        if value in words:
            return words[value][language]
    return value


def _amount(short_by: str, law: Law, language: str) -> str:
    """An amount and its unit, in words."""
    if not short_by:
        return ""
    amount, _, unit = short_by.partition(" ")
    if unit == "cents":
        return show_money(int(float(amount)), law.jurisdiction.currency, language)
    return f"{amount} {law.words('units', unit, language)}"


def show_day(day: date, law: Law, language: str) -> str:
    """A day as people read it."""
    month = law.words("months", str(day.month), language)
    return filled(law.words("sentences", "day", language), {"day": str(day.day), "month": month, "year": str(day.year)})


def _offered(alternative: Alternative, law: Law, language: str) -> Offered:
    """An alternative in words."""
    offer = law.rulebook.offers[alternative.offer]
    cents = alternative.fee.total_cents
    return Offered(
        type=alternative.type,
        kind=alternative.kind,
        title=offer.title[language],
        fee="" if cents is None else show_money(cents, alternative.fee.currency, language),
        offer=alternative.offer,
    )
