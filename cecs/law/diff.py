"""Two rulebooks side by side: what is new, what is gone, what is said otherwise, from which day and by which text."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any, Self

from cecs.law.asking import Asked, Combined, Parameter, Requirement
from cecs.law.holdings import Offer
from cecs.law.provisions import Dated, Said, Words
from cecs.law.rulebook import Rulebook
from cecs.law.walking import figures_of, nodes_of, requirements_of

_NOT_COMPARED = {"title", "cites", "id", "code", "asks", "name"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference. `how`: new, gone, changed, moved (its days), cited (its texts)."""

    kind: str
    name: str
    title: Words = field(hash=False)
    how: str
    part: str = ""
    since: date | None = None
    before: str = ""
    after: str = ""
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Entry:
    """What is compared of one entry: its parts through time, and its other words."""

    title: Words
    cites: tuple[str, ...] = ()
    dated: Mapping[str, Dated[Any]] = field(default_factory=dict)
    plain: Mapping[str, Any] = field(default_factory=dict)


def changes(before: Rulebook, after: Rulebook) -> Iterator[Change]:
    """Everything that differs, entry by entry."""
    old, new = _entries(before), _entries(after)
    told_already: set[Change] = set()
    for kind, name in sorted({*old, *new}):
        was, now = old.get((kind, name)), new.get((kind, name))
        plain = name.partition(".")[0] if kind == "requirement" else name  # what many endorsements use is told once
        for one in _between(kind, plain, was, now):
            if one not in told_already:
                told_already.add(one)
                yield one


def _between(kind: str, name: str, old: _Entry | None, new: _Entry | None) -> Iterator[Change]:
    """What differs within one entry."""
    if old is None or new is None:
        only = old or new or _Entry({})
        yield Change(kind=kind, name=name, title=only.title, how="gone" if new is None else "new", cites=only.cites)
        return
    about: dict[str, Any] = {"kind": kind, "name": name, "title": new.title}
    for part in sorted({*old.plain, *new.plain}):
        was, now = old.plain.get(part), new.plain.get(part)
        if was != now:
            yield Change(**about, how="changed", part=part, before=told(was), after=told(now), cites=new.cites)
    for part in sorted({*old.dated, *new.dated}):
        before, after = old.dated.get(part), new.dated.get(part)
        yield from _through_time(about, part, before.said if before else (), after.said if after else ())


def _through_time(
    about: Mapping[str, Any], part: str, old: tuple[Said[Any], ...], new: tuple[Said[Any], ...]
) -> Iterator[Change]:
    """What is said otherwise: each entry is known by its first day."""
    was, now = {one.span.since: one for one in old}, {one.span.since: one for one in new}
    begins = {*was, *now} - {None}
    for since in sorted({*was, *now}, key=lambda day: day or date.min):
        before, after = was.get(since), now.get(since)
        if after is None and before is not None:
            yield Change(**about, how="gone", part=part, since=since, before=told(before.value), cites=before.cites)
        elif after is not None:
            yield from _said_otherwise(about, part, before, after, old, begins)


def _in_force(old: tuple[Said[Any], ...], day: date | None) -> str:
    """What was said until now of a day from which on something new is said."""
    found = [one for one in old if day is not None and one.span.covers(day)]
    return told(found[0].value) if found else ""


def _said_otherwise(
    about: Mapping[str, Any], part: str, before: Said[Any] | None, after: Said[Any], old: tuple[Said[Any], ...],
    begins: set[date | None],
) -> Iterator[Change]:  # fmt: skip
    """One entry beside the one that began on the same day. That it ends where a new one begins goes without saying."""
    same = {**about, "part": part, "since": after.span.since, "cites": after.cites}
    if before is None:
        yield Change(**same, how="new", before=_in_force(old, after.span.since), after=told(after.value))
        return
    if before.value != after.value:
        yield Change(**same, how="changed", before=told(before.value), after=told(after.value))
    if before.span.until != after.span.until and after.span.until not in begins:
        yield Change(**same, how="moved", before=_ends(before), after=_ends(after))
    if before.cites != after.cites:
        yield Change(**same, how="cited", before=", ".join(before.cites), after=", ".join(after.cites))


def _ends(said: Said[Any]) -> str:
    return said.span.until.isoformat() if said.span.until else "…"


def told(value: Any) -> str:
    """A value in a few characters; a whole tree of what is asked is named only."""
    if value is None:
        return "not known"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, frozenset | tuple | list):
        return (
            ", ".join(sorted(told(one) for one in value))
            if isinstance(value, frozenset)
            else ", ".join(map(told, value))
        )
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return f"{value:g}"
    return str(value) if isinstance(value, str | int) else ""


def _entries(rulebook: Rulebook) -> dict[tuple[str, str], _Entry]:
    """Everything that is compared, by what it is and how it is called."""
    found = dict(_holdings(rulebook))
    same = rulebook.jurisdiction.languages
    found.update({("offer", code): _offer(offer) for code, offer in rulebook.offers.items()})
    for requirement in requirements_of(rulebook):
        for node in nodes_of(requirement):
            if isinstance(node, Requirement):
                name = node.id.rpartition(":")[2]
                found.setdefault(("requirement", name), _requirement(node))
    for code, figures in rulebook.figures.items():
        found["figure", code] = _Entry(dict.fromkeys(same, code), (), {"value": figures})
    for code, source in rulebook.sources.items():
        plain = {"links": source.links, "label": source.label}
        found["source", code] = _Entry(dict.fromkeys(same, source.label), (), {}, plain)
    return found


def _holdings(rulebook: Rulebook) -> Iterator[tuple[tuple[str, str], _Entry]]:
    """Certificates, endorsements, tests, fees and overlays."""
    for code, certificate in rulebook.certificates.items():
        parts: dict[str, Dated[Any]] = {"term": certificate.terms, "while granted": certificate.granted}
        yield ("certificate", code), _Entry(certificate.title, (), parts, _plain(certificate))
    for code, endorsement in rulebook.endorsements.items():
        asked = {f"asks for {way}": tuple(one.id for one in asks) for way, asks in endorsement.asks.items()}
        plain = {**_plain(endorsement), **asked}
        yield ("endorsement", code), _Entry(endorsement.title, endorsement.cites, {"grades": endorsement.grades}, plain)
    for code, test in rulebook.assessments.items():
        named = dict.fromkeys(rulebook.jurisdiction.languages, test.name)
        yield ("assessment", code), _Entry(named, test.cites, {"mark": test.marks}, _plain(test))
    for code, fee in rulebook.fees.items():
        yield ("fee", code), _Entry(fee.title, (), {"amount": fee.amounts})
    for overlay in rulebook.overlays:
        said = Dated(overlay.id, (overlay.said,))
        yield ("overlay", overlay.id), _Entry(overlay.title, overlay.said.cites, {"end": said}, _plain(overlay))


def _plain(entry: Any) -> dict[str, Any]:
    """The parts of an entry that have no days of their own."""
    values = {one.name: getattr(entry, one.name) for one in fields(entry)}
    return {name: value for name, value in values.items() if name not in _NOT_COMPARED and not isinstance(value, Dated)}


def _offer(offer: Offer) -> _Entry:
    """What may be asked for: its days, its checklist by name, its fee."""
    plain = _plain(offer)
    plain["checklist"] = tuple(getattr(one, "id", getattr(one, "key", "")) for one in offer.checklist)
    parts: dict[str, Dated[Any]] = {"while offered": offer.while_offered}
    months = offer.grants.months if offer.grants else None
    return _Entry(offer.title, (), parts if months is None else {**parts, "months granted": months}, plain)


def _requirement(requirement: Requirement) -> _Entry:
    """What is asked, through time; each dated figure in it is a part by itself."""
    figures: dict[str, Dated[Any]] = {}
    for node in _own_nodes(requirement):
        for figure in figures_of(node):
            figures[figure.figures.subject] = figure.figures
    asks = Dated(requirement.asks.subject, tuple(_without_figures(one) for one in requirement.asks.said))
    plain = {"kind": requirement.kind, "owed by": requirement.owed_by, "refuses": requirement.refuses,
             "only where": _bare(requirement.when), "waived where": tuple(map(_bare, requirement.waived))}  # fmt: skip
    return _Entry(requirement.title, requirement.cites, {"what is asked": asks, **figures}, plain)


def _own_nodes(requirement: Requirement) -> Iterator[Asked]:
    """The nodes of a requirement, not those of the requirements used within it: these are told by themselves."""
    left: list[Asked] = [*(said.value for said in requirement.asks.said), *requirement.waived]
    left += [requirement.when] if requirement.when else []
    while left:
        node = left.pop()
        if isinstance(node, Requirement):
            continue
        yield node
        left.extend(node.of if isinstance(node, Combined) else ())


def _without_figures(said: Said[Any]) -> Said[Any]:
    return Said(said.span, _bare(said.value), said.cites, said.confidence, said.left_out, said.read_by)


def _bare(node: Any) -> Any:
    """A node as plain data, its dated figures by name only: they are compared by themselves."""
    if isinstance(node, Requirement):
        return _Asked("use", node.id.rpartition(":")[2])
    if isinstance(node, Parameter):
        return _Asked("figure", node.figures.subject, node.own_day)
    if isinstance(node, tuple):
        return tuple(_bare(one) for one in node)
    if isinstance(node, Dated):
        return _Asked("dated", *(_bare(one.value) for one in node.said))
    if hasattr(node, "__dataclass_fields__"):
        return _Asked(type(node).__name__, *(_bare(getattr(node, one.name)) for one in fields(node)))
    return tuple(sorted(node.items())) if isinstance(node, Mapping) else node


class _Asked(tuple[Any, ...]):
    """A tree of what is asked, compared whole and told by no word."""

    __slots__ = ()

    def __new__(cls, *parts: Any) -> Self:
        return super().__new__(cls, parts)
