"""Lists: the kinds of row, the rows of a kind, and what is left out."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from cecs.portals.public.rulebook.assessments import mark_words
from cecs.portals.public.rulebook.certificates import kind_words, term_words
from cecs.portals.public.rulebook.fees import amount_words
from cecs.portals.public.rulebook.reader import KINDS, Reader, titles
from cecs.portals.public.rulebook.seen import Link, Note
from cecs.portals.public.rulebook.texts import text_kind


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of row: how many there are, and where they are listed."""

    link: Link
    count: int
    about: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row in a list."""

    link: Link
    code: str
    says: str
    is_read: bool


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row that is not covered, or only in part, and why."""

    link: Link | None
    words: str
    why: tuple[Note, ...]
    is_partly: bool


def listed(reader: Reader) -> tuple[Kind, ...]:
    """Every kind."""
    about = {
        "certificates": _("What each one lets you do, how long it lasts, and how you get it."),
        "endorsements": _("Subjects and fields: the grades, and what each one asks."),
        "requests": _("The checklist for everything you can apply for, with its fee."),
        "assessments": _("Passing scores through time, and which test replaced which."),
        "fees": _("What is owed, for what, and since when."),
        "texts": _("Statutes and rules, and everything that rests on each."),
    }
    return tuple(
        Kind(Link(str(words), reader.address("law_list", kind)), len(titles(reader.rulebook, kind)), about[kind])
        for kind, words in KINDS.items()
    )


def rows_of(reader: Reader, kind: str) -> tuple[Row, ...]:
    """The rows of a kind, each with what is most asked about it."""
    found = [_row(reader, kind, code) for code in titles(reader.rulebook, kind)]
    by_code = kind == "endorsements"
    return tuple(sorted(found, key=lambda one: (not one.is_read, one.code if by_code else one.link.words.lower())))


def _row(reader: Reader, kind: str, code: str) -> Row:
    says = _says(reader, kind, code)
    return Row(reader.to(kind, code), code, says or "", says is not None)


def _says(reader: Reader, kind: str, code: str) -> str | None:
    """What is most asked about a row; nothing, where its law is not in the rulebook."""
    law, day = reader.rulebook, reader.day
    if kind == "certificates":
        one = law.certificates.get(code)
        said = one.terms.find(day) if one else None
        return f"{kind_words(one.kind)} · {term_words(said.value if said else None)}" if one else None
    if kind == "endorsements":
        endorsement = law.endorsements.get(code)
        grades = endorsement.grades.find(day) if endorsement else None
        return (grades.value if grades else _("Not known")) if endorsement else None
    if kind == "assessments":
        test = law.assessments.get(code)
        mark = test.marks.find(day) if test else None
        return (mark_words(mark.value if mark else None) or _("Not known")) if test else None
    return _says_of_money_and_texts(reader, kind, code)


def _says_of_money_and_texts(reader: Reader, kind: str, code: str) -> str:
    law, day = reader.rulebook, reader.day
    if kind == "fees":
        amount = law.fees[code].amounts.find(day)
        return amount_words(reader, amount.value if amount else None)
    if kind == "texts":
        source = law.sources[code]
        return source.about.get(reader.language, "") or text_kind(source.kind)
    offered = law.offers[code].while_offered.find(day)
    kind_of = law.offers[code].kind
    words = reader.law.words("request kinds", kind_of, reader.language)
    return words if offered and offered.value else _("%(kind)s; not offered on this day") % {"kind": words}


def left_out(reader: Reader) -> tuple[tuple[str, tuple[LeftOut, ...]], ...]:
    """What is not covered or only in part, kind by kind."""
    found = []
    for kind in ("certificates", "endorsements", "requests"):
        coverage = reader.rulebook.coverage.get(kind)
        told = {**coverage.partly, **coverage.not_at_all} if coverage else {}
        partly = coverage.partly if coverage else {}
        unread = [
            code for code in titles(reader.rulebook, kind) if _says(reader, kind, code) is None and code not in told
        ]
        rows = [
            _left_out(reader, kind, code, reader.note(words), is_partly=code in partly) for code, words in told.items()
        ]
        rows += [_left_out(reader, kind, code, (), is_partly=False) for code in unread]
        if rows:
            found.append((str(KINDS[kind]), tuple(sorted(rows, key=lambda one: (one.is_partly, one.words)))))
    return tuple(found)


def _left_out(reader: Reader, kind: str, code: str, why: tuple[Note, ...], *, is_partly: bool) -> LeftOut:
    if code in titles(reader.rulebook, kind):
        link = reader.to(kind, code)
        return LeftOut(link, f"{code} {link.words}" if kind == "endorsements" else link.words, why, is_partly)
    words = reader.law.words("request kinds", code, reader.language)
    return LeftOut(None, words[:1].upper() + words[1:], why, is_partly)
