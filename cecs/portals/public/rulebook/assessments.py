"""The page of a test: its passing score through time, what replaced it, and who is asked for it."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cecs.law.holdings import AssessmentMark
from cecs.portals.public.rulebook.beside import cases_of, not_covered, unread
from cecs.portals.public.rulebook.reader import Reader
from cecs.portals.public.rulebook.rows import bears_on
from cecs.portals.public.rulebook.seen import Fact, Page, Related
from cecs.values.spans import Span

KIND = "assessments"


def assessment_page(reader: Reader, code: str) -> Page:
    """A test and its marks."""
    test = reader.rulebook.assessments.get(code)
    if test is None:
        return unread(reader, KIND, code)
    return Page(
        kind=KIND,
        code=code,
        title=test.name,
        facts=tuple(fact for fact in _facts(reader, test) if fact.words),
        histories=(reader.history(_("Passing score"), test.marks, mark_words, plot=True),),
        related=tuple(one for one in (*_asked_by(reader, code), _replacing(reader, code)) if one.links),
        not_covered=not_covered(reader, KIND, code, (test.marks,)),
        cases=cases_of(reader, lambda case: code in case.tests),
    )


def mark_words(mark: float | str | None) -> str:
    """A mark as it is printed."""
    return "" if mark is None else mark if isinstance(mark, str) else f"{mark:g}"


def _facts(reader: Reader, test: AssessmentMark) -> tuple[Fact, ...]:
    said = test.marks.find(reader.day)
    link = reader.to(KIND, test.replaced_by) if test.replaced_by else None
    counts = _("Yes") if test.accepted.covers(reader.day) else _("No")
    return (
        Fact(
            _("Passing score on this day"),
            mark_words(said.value) if said and said.value is not None else _("Not known"),
        ),
        Fact(_("Test code"), test.code),
        Fact(_("Given by"), test.provider),
        Fact(_("Was given"), span_words(test.given)),
        Fact(_("A score on it still counts on this day"), counts),
        Fact(_("Scores count"), span_words(test.accepted)),
        Fact(_("Levels, lowest first"), ", ".join(test.levels)),
        Fact(_("Replaced by"), link.words if link else "", link.address if link else ""),
    )


def span_words(span: Span) -> str:
    """From when to when, where a text says so."""
    since = date_format(span.since, "DATE_FORMAT") if span.since else ""
    last = date_format(span.expires_on, "DATE_FORMAT") if span.expires_on else ""
    if since and last:
        return _("%(since)s to %(last)s") % {"since": since, "last": last}
    if since:
        return _("since %(since)s") % {"since": since}
    return _("until %(last)s") % {"last": last} if last else ""


def _asked_by(reader: Reader, code: str) -> tuple[Related, ...]:
    """Who is asked for it."""
    rows = bears_on(reader.rulebook).get((KIND, code), ())
    named = (
        ("endorsements", _("Asked for these endorsements")),
        ("requests", _("Asked for, or weighed, in these requests")),
    )
    return tuple(
        Related(label, tuple(reader.to(*row, reader.code_shown(*row)) for row in rows if row[0] == kind))
        for kind, label in named
    )


def _replacing(reader: Reader, code: str) -> Related:
    """The tests that came before it."""
    before = [one.id for one in reader.rulebook.assessments.values() if one.replaced_by == code]
    return Related(_("It replaced"), tuple(reader.to(KIND, one) for one in before))
