"""What the law asks, told before anybody's facts are looked at: in the words of findings, letters and checklists."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from cecs.eligibility.conditions import about, condition_words, figure_words, value_words
from cecs.eligibility.explain import Cited
from cecs.law.asking import (
    Asked,
    Combined,
    Condition,
    Exists,
    Judgment,
    Measured,
    NoneOf,
    Nothing,
    Passes,
    Requirement,
    Single,
    Unbroken,
)
from cecs.law.binding import filled
from cecs.law.provisions import Said
from cecs.law.rulebook import Law


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """From when to when a text says something, which text it is, and how sure we are of it."""

    since: date | None
    until: date | None
    citations: tuple[Cited, ...]
    confidence: str
    confidence_words: str
    left_out: str
    in_force: bool
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedLine:
    """One line of what is asked, in words. `silent`: the law does not ask it on this day, but does on another."""

    requirement: str
    kind: str
    title: str
    says: str
    conditions: tuple[str, ...] = ()
    owed_by_words: str = ""
    citations: tuple[Cited, ...] = ()
    confidence: str = "official"
    confidence_words: str = ""
    left_out: str = ""
    silent: bool = False
    test: str = ""
    endorsement: str = ""
    through_time: tuple[Told, ...] = ()
    children: tuple["AskedLine", ...] = ()
    only_where: tuple["AskedLine", ...] = ()
    waived_where: tuple["AskedLine", ...] = ()

    @property
    def is_long(self) -> bool:
        """True where a reader may first pass over the detail. The marks of tests are never passed over."""
        return bool(self.conditions or any(not one.test or one.children for one in self.children))

    @property
    def says_enough(self) -> bool:
        """True where the sentence stands without what follows it."""
        return self.says.endswith(".")


def asked_line(requirement: Requirement, law: Law, language: str) -> AskedLine:
    """A requirement as it stands on the law's day."""
    said = requirement.asks.find(law.day)
    node = said.value if said else None
    inner = _leaf(node, law, language) if node else _Leaf(law.words("sentences", "silent", language))
    confidence = said.confidence if said else "official"
    return AskedLine(
        requirement=requirement.id,
        kind=requirement.kind,
        title=requirement.title[language],
        says=inner.says_beside(requirement.title[language]),
        conditions=inner.conditions,
        owed_by_words=law.words("owed by", requirement.owed_by, language),
        citations=cited((*requirement.cites, *(said.cites if said else ())), law),
        confidence=confidence,
        confidence_words=law.words("confidence", confidence, language),
        left_out=said.left_out if said else "",
        silent=said is None,
        test=inner.test,
        endorsement=requirement.endorsement,
        through_time=tuple(told(one, law, language) for one in requirement.asks.said),
        children=tuple(_lines(node.of, law, language)) if isinstance(node, Combined) else _alone(node, law, language),
        only_where=_where((requirement.when,) if requirement.when else (), law, language),
        waived_where=_where(requirement.waived, law, language),
    )


def told(said: Said[Any], law: Law, language: str, value: str = "") -> Told:
    """One entry through time."""
    return Told(
        since=said.span.since,
        until=said.span.until,
        citations=cited(said.cites, law),
        confidence=said.confidence,
        confidence_words=law.words("confidence", said.confidence, language),
        left_out=said.left_out,
        in_force=said.span.covers(law.day),
        value=value,
    )


def cited(cites: Iterable[str], law: Law) -> tuple[Cited, ...]:
    """Texts with what they are called and where they stand, each once."""
    return tuple((one, *law.citation(one)) for one in dict.fromkeys(cites) if one in law.rulebook.sources)


def node_line(node: Asked, law: Law, language: str) -> AskedLine:
    """What stands within a requirement: another requirement, or a part without a name."""
    if isinstance(node, Requirement):
        return asked_line(node, law, language)
    inner = _leaf(node, law, language)
    title = node.title[language] if node.title else inner.title
    return AskedLine(
        requirement="",
        kind="",
        title=title,
        says=inner.says_beside(title),
        conditions=inner.conditions,
        citations=cited(node.cites, law),
        test=inner.test,
        children=tuple(_lines(node.of, law, language)) if isinstance(node, Combined) else (),
    )


def _lines(nodes: Iterable[Asked], law: Law, language: str) -> Iterator[AskedLine]:
    return (node_line(one, law, language) for one in nodes)


def _alone(node: Asked | None, law: Law, language: str) -> tuple[AskedLine, ...]:
    """A requirement that is nothing but another one shows that one within it."""
    return (asked_line(node, law, language),) if isinstance(node, Requirement) else ()


def _where(nodes: Iterable[Asked], law: Law, language: str) -> tuple[AskedLine, ...]:
    """Guards and waivers. That a fact must be known before it is weighed is no guard anyone need read."""
    return tuple(_lines((one for one in nodes if not _only_known(one)), law, language))


def _only_known(node: Asked) -> bool:
    """True where nothing is asked but that something be known."""
    if isinstance(node, Combined):
        return all(_only_known(one) for one in node.of)
    if isinstance(node, Exists):
        return not node.which and not node.having
    return isinstance(node, Single) and all(one.word == "known" for one in node.comparisons)


@dataclass(frozen=True, slots=True)
class _Leaf:
    """How a node itself is told."""

    says: str
    conditions: tuple[str, ...] = ()
    title: str = ""
    test: str = ""

    def says_beside(self, title: str) -> str:
        """What it says where its title does not say so already."""
        return "" if self.says.rstrip(".:") == title else self.says


def _leaf(node: Asked, law: Law, language: str) -> _Leaf:
    """A node in words, by its form."""
    for form, tell in _TOLD:
        if isinstance(node, form):
            return tell(node, law, language)
    return _Leaf("")


def _combined(node: Combined, law: Law, language: str) -> _Leaf:
    least = {"needed": f"{node.least}"}
    how = filled(law.words("titles", node.how, language), least)
    return _Leaf(f"{how}:", title=how)


def _measured(node: Measured, law: Law, language: str) -> _Leaf:
    """How much, of what, counted how."""
    needed = figure_words(node.comparison.value, node.unit, law, language)
    unit = "" if node.unit == "cents" else law.words("units", node.unit, language)
    how = filled(
        law.words("titles", "measured", language),
        {"word": law.words("comparisons", node.comparison.word, language), "needed": needed, "unit": unit},
    ).strip()
    conditions: list[str] = []
    for number, measure in enumerate(node.measures):
        filling = {
            "list": law.words("lists", measure.list, language),
            "field": law.words("item fields", measure.name, language),
        }
        conditions.append(filled(law.words("asks", measure.how, language), filling))
        conditions += [condition_words(one, law, language) for one in measure.which]
        if measure.best_single:
            group = {"field": law.words("item fields", measure.best_single, language)}
            conditions.append(filled(law.words("asks", "best single", language), group))
        cap = node.capped[number] if node.capped else None
        if cap is not None:
            conditions.append(filled(law.words("asks", "capped", language), {"cap": f"{cap:g}"}))
    return _Leaf(f"{how[:1].upper()}{how[1:]}.", tuple(conditions), title=how[:1].upper() + how[1:])


def _exists(node: Exists, law: Law, language: str) -> _Leaf:
    return _listed("exists", node.list, (*node.which, *node.having), law, language)


def _none(node: NoneOf, law: Law, language: str) -> _Leaf:
    return _listed("none", node.list, node.which, law, language)


def _unbroken(node: Unbroken, law: Law, language: str) -> _Leaf:
    return _listed("unbroken", node.list, node.which, law, language)


def _listed(form: str, name: str, conditions: Iterable[Condition], law: Law, language: str) -> _Leaf:
    """What is asked of the items of a list."""
    told_of = tuple(condition_words(one, law, language) for one in conditions)
    named = {"list": law.words("lists", name, language)}
    which = form if told_of or form == "unbroken" else f"{form} alone"
    return _Leaf(
        filled(law.words("asks", which, language), named),
        told_of,
        title=filled(law.words("titles", form, language), named),
    )


def _single(node: Single, law: Law, language: str) -> _Leaf:
    """One value of the person or of the request."""
    field = law.words("fields", node.name, language)
    wanted = ", ".join(about(one, node.field, law, language) for one in node.comparisons)
    words = f"{field}: {wanted}" if wanted else field
    return _Leaf(f"{words}.", title=words)


def _passes(node: Passes, law: Law, language: str) -> _Leaf:
    """A test and the mark of the day."""
    test = law.rulebook.assessments.get(node.test)
    said = test.marks.find(law.day) if test else None
    mark = value_words(said.value, "", law, language) if said and said.value is not None else ""
    mark = mark or law.words("sentences", "mark not known", language)
    form = "passes official" if node.official else "passes above" if node.above else "passes"
    return _Leaf(
        filled(law.words("asks", form, language), {"mark": mark}),
        title=test.name if test else law.words("tests", node.test, language),
        test=node.test if test else "",
    )


def _judgment(node: Judgment, law: Law, language: str) -> _Leaf:
    return _Leaf(node.because[language], title=law.words("titles", "judgment", language))


def _nothing(_node: Nothing, law: Law, language: str) -> _Leaf:
    return _Leaf(law.words("sentences", "nothing", language))


_TOLD: tuple[tuple[type[Any], Callable[[Any, Law, str], _Leaf]], ...] = (
    (Combined, _combined),
    (Measured, _measured),
    (Exists, _exists),
    (NoneOf, _none),
    (Unbroken, _unbroken),
    (Single, _single),
    (Passes, _passes),
    (Judgment, _judgment),
    (Nothing, _nothing),
)
