"""Reading how a requirement asks: each form of the language, and every word it may use."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from cecs.law.asking import (
    Asked,
    Combined,
    Comparison,
    Condition,
    Exists,
    Judgment,
    Literal,
    Measure,
    Measured,
    NoneOf,
    Of,
    Parameter,
    Passes,
    Plain,
    Requirement,
    Single,
    Unbroken,
    Value,
)
from cecs.law.binding import Bindings, bound
from cecs.law.dating import Desk
from cecs.law.provisions import Dated, Words
from cecs.law.reading import Here, nearest
from cecs.law.vocabulary import COMPARISONS, LISTS, SINGLES, UNITS, Word

MEASURES = ("total", "count", "distinct", "years", "least", "greatest")
SPANNED = ("from", "to")  # a list whose items have both days is one that years can be counted of
SHARED = ("title", "cites")
SEVERAL = ("one of", "none of", "not known as", "includes any of", "includes all of", "within")
_MOVE = re.compile(r"^(\d+) (day|week|month|year)s?$")
AS_OF = "as-of day"


@dataclass(frozen=True, slots=True)
class Scope:
    """Where a node is read: its figures, what `$names` mean, and how a nested requirement is found."""

    desk: Desk
    figures: Mapping[str, Dated[Plain | None]]
    nested: Callable[[Here, "Scope"], Requirement]
    bindings: Bindings
    titled: Callable[[Here, Bindings], Words]


def read_node(here: Here, scope: Scope) -> Asked:
    """One node, by the form it names."""
    keys = here.block()
    form = next((name for name in _FORMS if name in keys), None)
    if form is None:
        here.refuse(f"no form of asking is named here. {nearest(next(iter(keys), ''), _FORMS)}")
    return _FORMS[form](here, scope)


def _shared(keys: Mapping[str, Here], scope: Scope) -> tuple[Words, tuple[str, ...]]:
    """A node's own title and citations."""
    title = scope.titled(keys["title"], scope.bindings) if "title" in keys else {}
    return title, scope.desk.cites(keys.get("cites"))


def _combined(how: str) -> Callable[[Here, Scope], Asked]:
    """All or any of a list of nodes, written out or one for each of several words."""

    def read(here: Here, scope: Scope) -> Asked:
        keys = here.only(SHARED, (how,))
        title, cites = _shared(keys, scope)
        return Combined(how=how, of=_nodes(keys[how], scope), title=title, cites=cites)

    return read


def _nodes(here: Here, scope: Scope) -> tuple[Asked, ...]:
    """The nodes in a list, or one for `each` of several words."""
    if not here.is_mapping:
        nodes = tuple(read_node(one, scope) for one in here.items())
    else:
        keys = here.only((), ("each", "among", "ask"))
        name = keys["each"].text()
        nodes = tuple(_one_each(keys["ask"], name, one, scope) for one in keys["among"].items())
    if not nodes:
        here.refuse("nothing is listed here")
    return nodes


def _one_each(ask: Here, name: str, one: Here, scope: Scope) -> Asked:
    """The node for one of the words."""
    inner = replace(scope, bindings={**scope.bindings, name: one})
    return read_node(bound(ask, {**scope.bindings, name: one}), inner)


def _at_least(here: Here, scope: Scope) -> Asked:
    """At least so many of the listed nodes."""
    keys = here.only(SHARED, ("at least n",))
    block = keys["at least n"].only((), ("n", "of"))
    title, cites = _shared(keys, scope)
    nodes = _nodes(block["of"], scope)
    return Combined(how="at least", least=block["n"].whole(), of=nodes, title=title, cites=cites)


def _exists(here: Here, scope: Scope) -> Asked:
    """Some item of a list."""
    keys = here.only((*SHARED, "which", "having"), ("exists",))
    name = keys["exists"].word(LISTS)
    title, cites = _shared(keys, scope)
    which = read_conditions(keys.get("which"), name, scope)
    having = read_conditions(keys.get("having"), name, scope)
    return Exists(list=name, which=which, having=having, title=title, cites=cites)


def _none(here: Here, scope: Scope) -> Asked:
    """No item of a list."""
    keys = here.only((*SHARED, "which"), ("none",))
    name = keys["none"].word(LISTS)
    title, cites = _shared(keys, scope)
    return NoneOf(list=name, which=read_conditions(keys.get("which"), name, scope), title=title, cites=cites)


def _unbroken(here: Here, scope: Scope) -> Asked:
    """Spans that follow one another without a gap."""
    keys = here.only((*SHARED, "which"), ("unbroken", "from", "to"))
    name = keys["unbroken"].word(LISTS)
    title, cites = _shared(keys, scope)
    since, through = (LISTS[name][_field(keys[edge], name)].field for edge in ("from", "to"))
    which = read_conditions(keys.get("which"), name, scope)
    return Unbroken(list=name, since=since, through=through, which=which, title=title, cites=cites)


def _passes(here: Here, scope: Scope) -> Asked:
    """A score on a test that reaches its mark."""
    keys = here.only((*SHARED, "official", "above"), ("passes",))
    title, cites = _shared(keys, scope)
    official, above = (keys[name].flag() if name in keys else False for name in ("official", "above"))
    test = keys["passes"].word(scope.desk.among("tests"))
    return Passes(test=test, official=official, above=above, title=title, cites=cites)


def _judgment(here: Here, scope: Scope) -> Asked:
    """What the law leaves to a person."""
    keys = here.only(SHARED, ("judgment",))
    title, cites = _shared(keys, scope)
    return Judgment(because=scope.desk.words(keys["judgment"]), title=title, cites=cites)


def _single(here: Here, scope: Scope) -> Asked:
    """One value of the person or of the request."""
    keys = here.only((*SHARED, *COMPARISONS), ("field",))
    name = keys["field"].word(SINGLES)
    word = SINGLES[name]
    title, cites = _shared(keys, scope)
    compared = tuple(_comparison(key, keys[key], word, "", scope) for key in COMPARISONS if key in keys)
    if not compared:
        here.refuse(f"says nothing of {name}. {nearest('', COMPARISONS)}")
    return Single(name=name, field=word, comparisons=compared, title=title, cites=cites)


def _measured(how: str) -> Callable[[Here, Scope], Asked]:
    """A figure taken from a list."""

    def read(here: Here, scope: Scope) -> Asked:
        keys = here.only((*SHARED, "which", "best single", *COMPARISONS), (how, "unit"))
        measure = _measure(how, keys, scope)
        return _compared_measures((measure,), (None,), keys, here, scope)

    return read


def _sum(here: Here, scope: Scope) -> Asked:
    """The sum of several figures."""
    keys = here.only((*SHARED, *COMPARISONS), ("sum", "unit"))
    measures, caps = [], []
    for part in keys["sum"].items():
        inner = part.only((*MEASURES, "which", "best single", "counted up to"))
        how = next((name for name in MEASURES if name in inner), None)
        if how is None:
            part.refuse(f"no figure is named here. {nearest('', MEASURES)}")
        measures.append(_measure(how, inner, scope))
        caps.append(float(inner["counted up to"].number()) if "counted up to" in inner else None)
    return _compared_measures(tuple(measures), tuple(caps), keys, here, scope)


def _measure(how: str, keys: Mapping[str, Here], scope: Scope) -> Measure:
    """One figure."""
    text = keys[how].text()
    name, _, field = text.partition(".")
    if name not in LISTS:
        keys[how].refuse(f"{name!r} is no list. {nearest(name, LISTS)}")
    word = None
    since, through = _both_days(keys[how], name) if how == "years" else ("", "")
    if how not in ("count", "years"):
        word = LISTS[name][_field(replace(keys[how], value=field), name)]
    single = LISTS[name][_field(keys["best single"], name)].field if "best single" in keys else ""
    which = read_conditions(keys.get("which"), name, scope)
    return Measure(
        how=how, list=name, name=field, field=word, which=which, best_single=single, since=since, through=through
    )


def _both_days(here: Here, name: str) -> tuple[str, str]:
    """The fields of the first and last day of a list's items."""
    if any(edge not in LISTS[name] for edge in SPANNED):
        fitting = [one for one, fields in LISTS.items() if all(edge in fields for edge in SPANNED)]
        here.refuse(f"{name!r} has no first and last day to count years from. {nearest(name, fitting)}")
    since, through = (LISTS[name][edge].field for edge in SPANNED)
    return since, through


def _compared_measures(
    measures: tuple[Measure, ...], caps: tuple[float | None, ...], keys: Mapping[str, Here], here: Here, scope: Scope
) -> Asked:
    """Figures and what they are compared with."""
    named = [word for word in COMPARISONS if word in keys]
    if len(named) != 1:
        here.refuse("exactly one comparison must stand here: at least, more than, at most, less than …")
    kind = measures[0].field if measures[0].field and measures[0].field.holds == "day" else Word("", "number")
    comparison = _comparison(named[0], keys[named[0]], kind, "", scope)
    title, cites = _shared(keys, scope)
    unit = keys["unit"].word(UNITS)
    return Measured(measures=measures, capped=caps, comparison=comparison, unit=unit, title=title, cites=cites)


def _field(here: Here, name: str) -> str:
    """A field of a list, or the nearest right word."""
    return here.word(LISTS[name])


def read_conditions(here: Here | None, name: str, scope: Scope) -> tuple[Condition, ...]:
    """What the fields of an item must be."""
    if here is None:
        return ()
    return tuple(_condition(key, inner, name, scope) for key, inner in here.only(LISTS[name]).items())


def _condition(key: str, here: Here, name: str, scope: Scope) -> Condition:
    """One field: a bare value is `is`, a bare list `one of`; for a field of several words, `includes`."""
    word = LISTS[name][key]
    if here.is_mapping and not _is_value(here):
        compared = here.only(COMPARISONS)
        return Condition(key, word, tuple(_comparison(how, one, word, name, scope) for how, one in compared.items()))
    plain, several = ("includes", "includes any of") if word.holds == "texts" else ("is", "one of")
    how = several if here.is_list else plain
    return Condition(key, word, (_comparison(how, here, word, name, scope),))


def _is_value(here: Here) -> bool:
    """True for a block that is a value, not comparisons."""
    return "of" in here.block() or "figure" in here.block()


def _comparison(how: str, here: Here, word: Word, own: str, scope: Scope) -> Comparison:
    """One comparison; its word must fit what the field holds."""
    if word.holds not in COMPARISONS[how]:
        fitting = [name for name, kinds in COMPARISONS.items() if word.holds in kinds]
        here.refuse(f"{how!r} cannot be asked of a {word.holds}. {nearest(how, fitting)}")
    if how == "known":
        return Comparison(how, Literal(here.flag()))
    if how in SEVERAL and not here.is_mapping:
        return Comparison(how, Literal(tuple(_checked_text(one, word, scope.desk) for one in here.items())))
    return Comparison(how, _value(here, word, own, scope))


def _value(here: Here, word: Word, own: str, scope: Scope) -> Value:
    """A literal, the as-of day, another value moved by a time, or a dated figure."""
    if here.is_mapping:
        return _figure(here, own, scope) if "figure" in here.block() else _moved(here, own)
    if here.value == AS_OF:
        return Of(AS_OF)
    if here.is_list:
        return Literal(tuple(_checked_text(one, word, scope.desk) for one in here.items()))
    return Literal(_literal(here, word, scope.desk))


def _literal(here: Here, word: Word, desk: Desk) -> Plain:
    """A value of the sort the field holds."""
    if word.holds == "number":
        return float(here.number())
    if word.holds == "day":
        return here.day()
    if word.holds == "flag":
        return here.flag()
    if word.holds == "score":
        return here.text() if isinstance(here.value, str) else float(here.number())
    return _checked_text(here, word, desk)


def _checked_text(here: Here, word: Word, desk: Desk) -> str | bool:
    """A text, from the list of words where the field has one; a flag for a field of flags."""
    if word.holds == "flag":
        return here.flag()
    return here.word(desk.among(word.among)) if word.among else here.text()


def _figure(here: Here, own: str, scope: Scope) -> Value:
    """A dated figure of this requirement."""
    keys = here.only(("at",), ("figure",))
    figures = scope.figures[keys["figure"].word(scope.figures)]
    day = ""
    if "at" in keys:
        at = keys["at"].text().removeprefix("own ")
        if at not in LISTS.get(own, {}):
            keys["at"].refuse(f"{at!r} is no field of {own or 'this'}. {nearest(at, LISTS.get(own, {}))}")
        day = LISTS[own][at].field
    return Parameter(figures, day)


def _moved(here: Here, own: str) -> Of:
    """The as-of day, a single value or another field of the item, moved by a time."""
    keys = here.only(("plus", "minus"), ("of",))
    path = keys["of"].text()
    if path.startswith("own "):
        field = path.removeprefix("own ")
        if field not in LISTS.get(own, {}):
            keys["of"].refuse(f"{field!r} is no field of {own or 'this'}. {nearest(field, LISTS.get(own, {}))}")
        path = f"own.{LISTS[own][field].field}"
    elif path != AS_OF and path not in SINGLES:
        keys["of"].refuse(f"{path!r} is not known. {nearest(path, [*SINGLES, AS_OF])}")
    return moved(keys, path)


def moved(keys: Mapping[str, Here], path: str) -> Of:
    """A path, moved by `plus` or `minus` a time such as "6 months"."""
    for sign, name in ((1, "plus"), (-1, "minus")):
        if name in keys:
            found = _MOVE.match(keys[name].text())
            if not found:
                keys[name].refuse('expected a time such as "6 months"')
            return Of(path, sign * int(found[1]), f"{found[2]}s")
    return Of(path)


def _nested(here: Here, scope: Scope) -> Asked:
    """Another requirement, used here."""
    return scope.nested(here, scope)


def read_figure(here: Here) -> Plain | None:
    """A figure of the law as it stands in a list of dated values. Null: no source gives it."""
    value = here.block().get("value")
    if value is None:
        here.refuse("'value' is missing; write null where no source gives it")
    if value.is_list:
        return value.texts()
    if value.is_mapping:
        value.refuse("expected a single value or a list")
    plain = value.value
    if isinstance(plain, bool | str | date) or plain is None:
        return plain
    return float(value.number())


_FORMS: Mapping[str, Callable[[Here, Scope], Asked]] = {
    "all": _combined("all"),
    "any": _combined("any"),
    "at least n": _at_least,
    "exists": _exists,
    "none": _none,
    "unbroken": _unbroken,
    "passes": _passes,
    "judgment": _judgment,
    "field": _single,
    "sum": _sum,
    **{how: _measured(how) for how in MEASURES},
    "use": _nested,
}
