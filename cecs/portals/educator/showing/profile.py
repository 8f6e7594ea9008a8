"""The own record as its educator sees it: names and addresses through time, and what was asked to be put right."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cecs.law.rulebook import Law
from cecs.portals.educator.showing.rows import Row, day, language_now
from cecs.portals.shared.evidence_words import kind_words, line_of, source_words
from cecs.records.applications.models import Correction
from cecs.records.certificates.models import Holding
from cecs.records.educators.models import Educator, Known, NameKind
from cecs.records.educators.queries import addresses_of, names_of, phones_of, ssn_ending
from cecs.records.evidence.models import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A fact on file, and where to say that it is wrong."""

    title: str
    hint: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Something that was asked to be put right, and what came of it."""

    title: str
    hint: str
    state: str
    state_words: Any
    url: str = ""


def name_rows(educator: Educator) -> list[Row]:
    """Show every name through time: the legal one first."""
    every = sorted(names_of(educator), key=lambda name: list(NameKind.values).index(name.kind))
    return [Row(capfirst(str(NameKind(one.kind).label)), f"{one.printed}\n{_span(one)}") for one in every]


def address_rows(educator: Educator) -> list[Row]:
    """Show every address through time."""
    return [
        Row(_("Now") if one.until is None else _("Before"), f"{one}\n{_span(one)}") for one in addresses_of(educator)
    ]


def phone_rows(educator: Educator) -> list[Row]:
    """Show every telephone number through time."""
    return [Row(_("Now") if one.until is None else _("Before"), f"{one}\n{_span(one)}") for one in phones_of(educator)]


def identity_rows(educator: Educator) -> list[Row]:
    """Show that a birth date and a number are on record, never what they are."""
    ending = ssn_ending(educator)
    number = _("On record. It ends in %(ending)s.") % {"ending": ending} if ending else _("Not on record")
    born = _("On record. No page shows it.") if educator.born_on else _("Not on record")
    return [
        Row(_("EIN"), educator.number),
        Row(_("Birth date"), born, reverse("educator:birth_date")),
        Row(_("Social Security number"), number, reverse("educator:ssn")),
    ]


def asked_lines(corrections: Iterable[Correction]) -> list[Asked]:
    """List what was asked to be put right, and what came of it."""
    return [
        Asked(
            title=capfirst(str(one.get_what_display())),
            hint=" · ".join(part for part in (day(one.asked_at.date()), one.because) if part),
            state={"made": "done", "refused": "problem"}.get(one.outcome, "started"),
            state_words=capfirst(str(one.get_outcome_display())) if one.outcome else _("A person is looking at it"),
        )
        for one in corrections
    ]


def fact_lines(evidence: Iterable[Evidence], holdings: Iterable[Holding], law: Law) -> list[Fact]:
    """List every fact on file, each with a way to say that it is wrong."""
    language = language_now()
    held = [
        Fact(
            title=law.certificate_words(one.type, language),
            hint=one.number,
            url=reverse("educator:dispute", args=("certificate", one.key)),
        )
        for one in holdings
    ]
    filed = [
        Fact(
            title=f"{kind_words(one.kind)}: {line_of(one.kind, one.says, law, language)}",
            hint=_("From %(source)s, %(day)s")
            % {"source": one.source_name or source_words(one.source), "day": day(one.received_on)},
            url=reverse("educator:dispute", args=("evidence", one.key)),
        )
        for one in evidence
        if not one.is_own_copy
    ]
    return [*held, *filed]


def _span(known: Known) -> str:
    """Say from when until when."""
    if known.since is None:
        return _("until %(day)s") % {"day": day(known.until)} if known.until else ""
    if known.until is None:
        return _("since %(day)s") % {"day": day(known.since)}
    return _("%(since)s to %(until)s") % {"since": day(known.since), "until": day(known.until)}
