"""The page of a text of the law: where it stands, and every row that rests on it."""

from django.utils.translation import gettext as _

from cecs.portals.public.rulebook.assessments import span_words
from cecs.portals.public.rulebook.reader import KINDS, Reader
from cecs.portals.public.rulebook.rows import bears_on
from cecs.portals.public.rulebook.seen import Fact, Page, Related

KIND = "texts"


def text_page(reader: Reader, code: str) -> Page:
    """A statute, regulation, public act, or practice of the office."""
    source = reader.rulebook.sources[code]
    rows = bears_on(reader.rulebook).get((KIND, code), ())
    groups = (
        Related(
            str(label),
            tuple(reader.to(*row, reader.code_shown(*row)) for row in rows if row[0] == kind),
        )
        for kind, label in KINDS.items()
    )
    facts = (Fact(_("Kind"), text_kind(source.kind)), Fact(_("In force"), span_words(source.in_force)))
    return Page(
        kind=KIND,
        code=code,
        title=source.label,
        lead=source.about.get(reader.language, ""),
        facts=tuple(fact for fact in facts if fact.words),
        related=tuple(one for one in groups if one.links),
        outward=source.links,
    )


def text_kind(kind: str) -> str:
    """What sort of text it is."""
    return {
        "statute": _("Statute"),
        "regulation": _("Regulation"),
        "public-act": _("Public act"),
        "practice": _("Practice of the office, as published"),
    }[kind]
