"""What a piece of evidence says, as labelled rows and as one line, in the reader's language.

`says` is in the words of the case format; what a jurisdiction decides (tests, areas, topics, endorsements) the rulebook
names.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format, localize
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from cecs.law.rulebook import Law

KINDS: Mapping[str, Any] = {
    "degree": _("Degree"),
    "credits": _("Credits"),
    "course": _("Course"),
    "preparation": _("Preparation"),
    "assessment": _("Test score"),
    "experience": _("Experience"),
    "certificate": _("Certificate of another state"),
    "induction": _("Induction"),
    "license": _("License"),
    "language": _("Language"),
    "status": _("Standing as a person"),
    "conduct": _("Background check"),
}
SOURCES: Mapping[str, Any] = {
    "institution": _("College or university"),
    "testing-company": _("Testing company"),
    "other-state": _("Another state"),
    "employer": _("Employer"),
    "bureau": _("The Bureau"),
    "applicant": _("The educator"),
}
LABELS: Mapping[str, Any] = {
    "level": _("Degree"),
    "field": _("Major"),
    "institution": _("Institution"),
    "state": _("State"),
    "country": _("Country"),
    "accreditation": _("Accreditation"),
    "language": _("Language"),
    "conferred": _("Conferred on"),
    "area": _("Area"),
    "hours": _("Semester hours"),
    "topic": _("Topic"),
    "clock_hours": _("Clock hours"),
    "credits": _("Semester hours"),
    "mode": _("Taught"),
    "completed": _("Completed on"),
    "route": _("Route"),
    "endorsements": _("Endorsements"),
    "recommended": _("Recommended by the institution"),
    "test": _("Test"),
    "taken": _("Taken on"),
    "score": _("Score"),
    "total": _("Total score"),
    "sections": _("Sections"),
    "official": _("Official report"),
    "from": _("From"),
    "to": _("Through"),
    "school_months": _("School months"),
    "role": _("Served as"),
    "employer": _("Kind of employer"),
    "employer_name": _("Employer"),
    "under": _("Served under"),
    "successful": _("Successful"),
    "full_time": _("Full-time"),
    "type": _("Type"),
    "title": _("Title"),
    "issued": _("Issued on"),
    "effective": _("In force from"),
    "expires": _("Expires on"),
    "status": _("Standing"),
    "program": _("Program"),
    "kind": _("Kind"),
    "oral": _("Oral test"),
    "written": _("Written test"),
    "background_check": _("Criminal history check"),
    "child_abuse_registry": _("Child abuse registry"),
}
WORDS: Mapping[str, Any] = {
    "high-school": _("High school"),
    "associate": _("Associate degree"),
    "bachelor": _("Bachelor’s degree"),
    "master": _("Master’s degree"),
    "sixth-year": _("Sixth-year certificate"),
    "doctor": _("Doctorate"),
    "program": _("Approved program"),
    "alternate-route": _("Alternate route"),
    "resident": _("Residency"),
    "experience": _("Experience"),
    "regional": _("Regional"),
    "in-person": _("In person"),
    "online": _("Online"),
    "mixed": _("Partly online"),
    "teacher": _("Teacher"),
    "administrator": _("Administrator"),
    "school-psychologist": _("School psychologist"),
    "school-counselor": _("School counselor"),
    "speech-language-pathologist": _("Speech and language pathologist"),
    "coach": _("Coach"),
    "paraeducator": _("Paraeducator"),
    "substitute": _("Substitute"),
    "public": _("Public school district"),
    "charter": _("Charter school"),
    "approved-nonpublic": _("Approved private school"),
    "nonpublic": _("Other private school"),
    "college": _("College or university"),
    "industry": _("Industry"),
    "military": _("Military"),
    "active": _("In force"),
    "expired": _("Expired"),
    "suspended": _("Suspended"),
    "revoked": _("Revoked"),
    "surrendered": _("Surrendered"),
    "clear": _("Clear"),
    "pending": _("Pending"),
    "record": _("There is a record"),
    "listed": _("Listed"),
    "passed": _("Passed"),
}
# Where the rulebook keeps the words of a field's value.
DECLARED: Mapping[str, str] = {"topic": "course topics", "area": "credit areas"}
DAYS = frozenset({"conferred", "completed", "taken", "from", "to", "issued", "effective", "expires", "date", "until"})


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled value, as a summary list shows it."""

    label: str
    value: str


def kind_words(kind: str) -> str:
    """Name a kind of evidence."""
    return str(KINDS.get(kind, kind))


def source_words(source: str) -> str:
    """Say from whom evidence came."""
    return str(SOURCES.get(source, source))


def rows_of(kind: str, says: Mapping[str, Any], law: Law, language: str) -> tuple[Row, ...]:
    """Give everything the evidence says, label by label."""
    if kind == "credits" and "area" not in says:
        return tuple(_credit_row(area, hours, law, language) for area, hours in says.items())
    return tuple(
        Row(str(LABELS.get(name, name)), value_words(name, value, law, language))
        for name, value in says.items()
        if value not in (None, "", [], {})
    )


def line_of(kind: str, says: Mapping[str, Any], law: Law, language: str) -> str:
    """Give what matters most of it in one line."""
    if kind == "credits" and "area" not in says:
        return ", ".join(f"{row.label}: {row.value}" for row in rows_of(kind, says, law, language))
    return " · ".join(_telling(kind, says, law, language))


def value_words(name: str, value: Any, law: Law, language: str) -> str:
    """Say one value as a person reads it."""
    if isinstance(value, bool):
        return str(_("Yes") if value else _("No"))
    if name in DAYS:
        return date_format(date.fromisoformat(str(value)[:10]))
    if isinstance(value, Mapping):
        return ", ".join(f"{part}: {localize(score)}" for part, score in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(value_words(name, one, law, language) for one in value)
    if isinstance(value, int | float):
        return str(localize(value))
    return _text_words(name, str(value), law, language)


def _text_words(name: str, value: str, law: Law, language: str) -> str:
    rulebook = law.rulebook
    if name == "test" and value in rulebook.assessments:
        return rulebook.assessments[value].name
    if name == "endorsements":
        return f"{value} {law.endorsement_words(value, language)}"
    if name in ("type", "under") and value in rulebook.certificates:
        return law.certificate_words(value, language)
    if name in DECLARED:
        return law.words(DECLARED[name], value, language)
    return str(WORDS.get(value, value))


def _credit_row(area: str, hours: Any, law: Law, language: str) -> Row:
    amount = ngettext("%(hours)s semester hour", "%(hours)s semester hours", round(float(hours))) % {
        "hours": localize(hours)
    }
    return Row(law.words("credit areas", area, language), amount)


_TELLING: Mapping[str, tuple[str, ...]] = {
    "degree": ("level", "field", "institution", "conferred"),
    "course": ("topic", "clock_hours", "credits", "completed"),
    "preparation": ("route", "endorsements", "completed"),
    "assessment": ("test", "score", "total", "taken"),
    "experience": ("employer_name", "role", "school_months", "from", "to"),
    "certificate": ("state", "type", "title", "endorsements", "expires"),
    "induction": ("program", "completed"),
    "conduct": ("background_check", "child_abuse_registry"),
}


def _telling(kind: str, says: Mapping[str, Any], law: Law, language: str) -> Iterator[str]:
    for name in _TELLING.get(kind, tuple(says)):
        if says.get(name) not in (None, "", [], {}):
            words = value_words(name, says[name], law, language)
            yield words if name not in _NEEDS_LABEL else f"{LABELS[name]} {words}"


_NEEDS_LABEL = frozenset(
    {"score", "total", "clock_hours", "credits", "school_months", "child_abuse_registry", "background_check", "expires"}
)
