"""Conditions of the law as words: a field, how it compares, and with what."""

from datetime import date

from cecs.eligibility.explain import show_day
from cecs.law.asking import Comparison, Condition, Literal, Of, Parameter, Plain, Value
from cecs.law.binding import filled
from cecs.law.rulebook import Law
from cecs.law.vocabulary import LISTS, Word
from cecs.values.money import show_money

_OWN = "own."
_SAID_BARE = ("is", "one of")  # comparisons that need no word before a text


def condition_words(condition: Condition, law: Law, language: str) -> str:
    """One condition: the field and everything asked of it."""
    field = law.words("item fields", condition.name, language)
    asked = ", ".join(about(one, condition.field, law, language) for one in condition.comparisons)
    return f"{field}: {asked}"


def about(comparison: Comparison, field: Word, law: Law, language: str) -> str:
    """How a field compares, and with what."""
    value = figure_words(comparison.value, "", law, language, among=field.among)
    if comparison.word == "known":
        wanted = isinstance(comparison.value, Literal) and comparison.value.value is True
        return law.words("asks", "known" if wanted else "not known", language)
    if comparison.word in _SAID_BARE and field.holds in ("text", "flag", "day", "score"):
        return value
    return f"{law.words('comparisons', comparison.word, language)} {value}"


def figure_words(value: Value, unit: str, law: Law, language: str, *, among: str = "") -> str:
    """What is compared with: a value as written, a day worked out, or the law's own figure of the day."""
    if isinstance(value, Literal):
        return value_words(value.value, unit, law, language, among=among)
    if isinstance(value, Of):
        return _worked_out(value, law, language)
    return _parameter(value, unit, law, language, among)


def value_words(value: Plain, unit: str, law: Law, language: str, *, among: str = "") -> str:
    """A plain value as people read it."""
    if isinstance(value, tuple):
        return _listed([value_words(one, unit, law, language, among=among) for one in value], law, language)
    if isinstance(value, bool):
        return law.words("plain values", str(value), language)
    if isinstance(value, date):
        return show_day(value, law, language)
    if isinstance(value, int | float):
        return show_money(int(value), law.jurisdiction.currency, language) if unit == "cents" else f"{value:g}"
    return _word(value, among, law, language)


def _listed(words: list[str], law: Law, language: str) -> str:
    """Several values: a, b or c."""
    if len(words) < 2:  # noqa: PLR2004 - one needs no "or"
        return "".join(words)
    return f"{', '.join(words[:-1])} {law.words('asks', 'or', language)} {words[-1]}"


def _word(value: str, among: str, law: Law, language: str) -> str:
    """A word of the list it comes from; else of any list that has it."""
    named = law.words(among, value, language) if among else value
    if among == "endorsements" and named != value:
        return f"{named} ({value})"
    if named != value:
        return named
    for section in ("plain values", "more plain values", "degree levels", "credit areas", "statuses"):
        found = law.words(section, value, language)
        if found != value:
            return found
    return value


def _worked_out(value: Of, law: Law, language: str) -> str:
    """A day that follows from another one."""
    if value.path.startswith(_OWN):
        what = law.words("item fields", _named(value.path.removeprefix(_OWN)), language)
    elif value.path == "as-of day":
        what = law.words("asks", "as-of day", language)
    else:
        what = law.words("fields", value.path, language)
    if not value.plus:
        return what
    unit = value.unit if abs(value.plus) != 1 else f"1 {value.unit.removesuffix('s')}"
    time = f"{abs(value.plus)} {law.words('time units', unit, language)}"
    form = "after that" if value.plus > 0 else "before that"
    return filled(law.words("asks", form, language), {"time": time, "what": what})


def _named(field: str) -> str:
    """How rulebooks call a field of the house's values."""
    return next((name for fields in LISTS.values() for name, word in fields.items() if word.field == field), field)


def _parameter(value: Parameter, unit: str, law: Law, language: str, among: str) -> str:
    """The law's own figure on the day."""
    said = value.figures.find(law.day)
    if said is None or said.value is None:
        return law.words("sentences", "figure not known", language)
    words = value_words(said.value, unit, law, language, among=among)
    return filled(law.words("asks", "own day", language), {"value": words}) if value.own_day else words
