"""What changed, and when: every day on which the law said something new, with what it said before."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from cecs.eligibility.asks import cited
from cecs.eligibility.conditions import value_words
from cecs.eligibility.explain import Cited
from cecs.law.asking import Measured, Nothing, Requirement
from cecs.law.check import nodes_of
from cecs.law.provisions import Dated, Said
from cecs.portals.public.rulebook.assessments import mark_words
from cecs.portals.public.rulebook.certificates import term_words
from cecs.portals.public.rulebook.fees import amount_words
from cecs.portals.public.rulebook.reader import Reader
from cecs.portals.public.rulebook.rows import figures_in
from cecs.portals.public.rulebook.seen import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that changed on one day."""

    on: date
    kind: str
    links: tuple[Link, ...]
    about: str
    was: str
    now: str
    citations: tuple[Cited, ...]
    confidence: str
    confidence_words: str


def changes(reader: Reader) -> tuple[Change, ...]:
    """Everything that changed, the latest first; what one day changed alike for many rows is told once."""
    together: dict[Change, dict[Link, None]] = {}
    for one in (*_rows(reader), *_requirements(reader), *_overlays(reader)):
        together.setdefault(replace(one, links=()), {}).update(dict.fromkeys(one.links))
    found = (replace(one, links=tuple(links)) for one, links in together.items())
    return tuple(sorted(found, key=lambda one: (-one.on.toordinal(), one.kind, one.about, one.links[0].words)))


def _rows(reader: Reader) -> Iterator[Change]:
    """Terms, marks, amounts, grades, and what came to be offered or ceased to be."""
    law = reader.rulebook
    for code, one in law.certificates.items():
        yield from _turns(reader, "certificates", code, _("How long it lasts"), one.terms, term_words)
        yield from _turns(reader, "certificates", code, _("May be granted"), one.granted, _yes)
    for code, endorsement in law.endorsements.items():
        yield from _turns(reader, "endorsements", code, _("Grades"), endorsement.grades, str)
    for code, offer in law.offers.items():
        yield from _turns(reader, "requests", code, _("May be asked for"), offer.while_offered, _yes)
    for code, test in law.assessments.items():
        yield from _turns(reader, "assessments", code, _("Passing score"), test.marks, mark_words)
    for code, fee in law.fees.items():
        yield from _turns(reader, "fees", code, _("Amount"), fee.amounts, lambda cents: amount_words(reader, cents))


def _yes(yes: Any) -> str:
    return _("Yes") if yes else _("No")


def _turns(
    reader: Reader, kind: str, code: str, about: str, dated: Dated[Any], words: Callable[[Any], str]
) -> Iterator[Change]:
    """Each day on which a subject took another value. The first day the rulebook speaks of is no change."""
    link = reader.to(kind, code)
    for was, now in zip((None, *dated.said), (*dated.said, None), strict=True):
        on = now.span.since if now else was.span.until if was else None
        if on is None or on <= reader.rulebook.jurisdiction.speaks_from:
            continue
        before, after = _words(was, words), _words(now, words)
        if before != after:
            yield _change(reader, kind, link, about, on, before, after, now or was)


def _words(said: Said[Any] | None, words: Callable[[Any], str]) -> str:
    if said is None:
        return words(False) if words is _yes else "–"
    return _("Not known") if said.value is None else words(said.value)


def _change(
    reader: Reader, kind: str, link: Link, about: str, on: date, was: str, now: str, said: Said[Any] | None
) -> Change:
    """One change, with the text it rests on."""
    confidence = said.confidence if said else "official"
    return Change(
        on=on,
        kind=kind,
        links=(link,),
        about=about,
        was=was,
        now=now,
        citations=cited(said.cites if said else (), reader.law),
        confidence=confidence,
        confidence_words=reader.law.words("confidence", confidence, reader.language),
    )


def _requirements(reader: Reader) -> Iterator[Change]:
    """Requirements that begin, end or read otherwise, and their figures; each where it is asked."""
    for code, offer in reader.rulebook.offers.items():
        yield from _asked(reader, "requests", code, [one for one in offer.checklist if isinstance(one, Requirement)])
    for code, endorsement in reader.rulebook.endorsements.items():
        yield from _asked(reader, "endorsements", code, [one for asks in endorsement.asks.values() for one in asks])


def _asked(reader: Reader, kind: str, code: str, requirements: list[Requirement]) -> Iterator[Change]:
    for requirement in requirements:
        for node in nodes_of(requirement):
            if isinstance(node, Requirement):
                title = node.title[reader.language]
                yield from _provisions(reader, kind, code, title, node)
            else:
                title = node.title.get(reader.language, requirement.title[reader.language])
            unit = node.unit if isinstance(node, Measured) else ""
            for one in figures_in(node):
                yield from _turns(reader, kind, code, title, one.figures, _in_words(reader, unit))


def _in_words(reader: Reader, unit: str) -> Callable[[Any], str]:
    """A figure in words, with its unit."""

    def words(value: Any) -> str:
        shown = value_words(value, unit, reader.law, reader.language)
        named = "" if unit in ("", "cents") else reader.law.words("units", unit, reader.language)
        return f"{shown} {named}".strip()

    return words


def _provisions(reader: Reader, kind: str, code: str, title: str, node: Requirement) -> Iterator[Change]:
    """A requirement whose text changed: asked, not asked, or asked otherwise."""
    link = reader.to(kind, code)
    for was, now in zip((None, *node.asks.said), (*node.asks.said, None), strict=True):
        on = now.span.since if now else was.span.until if was else None
        if on is None or on <= reader.rulebook.jurisdiction.speaks_from:
            continue
        before, after = _is_asked(was), _is_asked(now)
        says = _("Asked otherwise") if before and after else _("Asked") if after else _("Not asked")
        yield _change(reader, kind, link, title, on, _("Asked") if before else _("Not asked"), says, now or was)


def _is_asked(said: Said[Any] | None) -> bool:
    return said is not None and not isinstance(said.value, Nothing)


def _overlays(reader: Reader) -> Iterator[Change]:
    """Laws that moved the last day of certificates already held."""
    for one in reader.rulebook.overlays:
        if one.said.span.since:
            link = Link(one.title[reader.language], reader.address("law_list", "certificates"))
            about = _("Last day of certificates already held")
            yield _change(reader, "certificates", link, about, one.said.span.since, "–", _("Moved"), one.said)
