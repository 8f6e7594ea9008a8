"""The words a provision, and a case file, may use about a person: lists, their fields, and what each field holds.

A rulebook and a case speak the same words; the field of the frozen values that a word means stands beside it.
What is open to a jurisdiction (types of certificate, credit areas, topics, tests, roles) the rulebook itself declares
under `words:` in its jurisdiction.yaml, and a field names that declared list.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Holds = Literal["text", "number", "day", "flag", "texts", "score", "sections"]


@dataclass(frozen=True, slots=True)
class Word:
    """A field: how values name it, what it holds, and the list of known words it must come from, if any."""

    field: str
    holds: Holds = "text"
    among: str = ""  # a list of KNOWN, or one the rulebook declares


def _same(holds: Holds, *names: str) -> dict[str, Word]:
    """Fields that are called the same in values and in rulebooks."""
    return {name: Word(name, holds) for name in names}


LISTS: Mapping[str, Mapping[str, Word]] = {
    "degrees": {
        "level": Word("level", among="degree levels"),
        **_same("text", "field", "institution", "state", "country", "accreditation", "language"),
        "conferred": Word("conferred_on", "day"),
    },
    "credits": {"area": Word("area", among="credit areas"), "hours": Word("hours", "number")},
    "courses": {
        "topic": Word("topic", among="course topics"),
        **_same("number", "clock_hours", "credits"),
        "mode": Word("mode", among="modes"),
        "completed": Word("completed_on", "day"),
    },
    "preparation": {
        "route": Word("route", among="routes"),
        "state": Word("state"),
        "endorsements": Word("endorsements", "texts", "endorsements"),
        "completed": Word("completed_on", "day"),
        "recommended": Word("recommended", "flag"),
    },
    "assessments": {
        "test": Word("test", among="tests"),
        "taken": Word("taken_on", "day"),
        "score": Word("score", "score"),
        "total": Word("total", "number"),
        "sections": Word("sections", "sections"),
        "official": Word("official", "flag"),
    },
    "sections": {
        "test": Word("test", among="tests"),
        "section": Word("section"),
        "score": Word("score", "number"),
        "taken": Word("taken_on", "day"),
        "official": Word("official", "flag"),
    },
    "experience": {
        "from": Word("since", "day"),
        "to": Word("through", "day"),
        "school_months": Word("school_months", "number"),
        "role": Word("role", among="roles"),
        "endorsements": Word("endorsements", "texts", "endorsements"),
        **_same("text", "state", "country"),
        "employer": Word("employer", among="employers"),
        "employer_name": Word("employer_name"),
        "under": Word("under", among="certificate types"),
        **_same("flag", "successful", "full_time"),
    },
    "certificates": {
        "state": Word("state"),
        "type": Word("type", among="certificate types"),
        "title": Word("title"),
        "endorsements": Word("endorsements", "texts", "endorsements"),
        "issued": Word("issued_on", "day"),
        "effective": Word("effective_on", "day"),
        "expires": Word("expires_on", "day"),
        "status": Word("status", among="certificate statuses"),
        "served": Word("served", "flag"),
        "extensions": Word("extensions", "number"),
    },
    "licenses": _same("text", "kind", "state", "status"),
    "languages": _same("text", "language", "oral", "written"),
    "actions": {
        **_same("text", "kind", "state"),
        "date": Word("taken_on", "day"),
        "until": Word("until", "day"),
    },
    "convictions": {
        "offence": Word("offence"),
        "class": Word("grade"),
        "date": Word("convicted_on", "day"),
        "sentence_ended": Word("sentence_ended_on", "day"),
    },
    "paid": {
        "amount": Word("cents", "number"),
        "method": Word("method", among="payment methods"),
        "brand": Word("brand", among="card brands"),
        "funding": Word("funding", among="card funding"),
        "date": Word("paid_on", "day"),
    },
    "documents": {
        "kind": Word("kind", among="document kinds"),
        "channel": Word("channel", among="channels"),
        "from": Word("sent_by", among="senders"),
        "form": Word("form", among="document forms"),
        "date": Word("arrived_on", "day"),
    },
}

# Where each list stands: on the person, or on the request. `actions` is called so in the case files only.
LIST_FIELDS: Mapping[str, tuple[Literal["facts", "sought"], str]] = {
    **{name: ("facts", name) for name in LISTS},
    "actions": ("facts", "adverse_actions"),
    "paid": ("sought", "paid"),
    "documents": ("sought", "documents"),
}

# Single values of the person, the request, and the certificate the request is about (`holding`).
SINGLES: Mapping[str, Word] = {
    "born": Word("facts.born_on", "day"),
    "age": Word("age", "number"),
    "status": Word("facts.status", "texts", "statuses"),
    "induction.program": Word("facts.induction.program"),
    "induction.completed": Word("facts.induction.completed_on", "day"),
    "conduct.background_check": Word("facts.conduct.background_check", among="background checks"),
    "conduct.child_abuse_registry": Word("facts.conduct.child_abuse_registry", among="registry checks"),
    "request.filed": Word("day", "day"),
    "request.kind": Word("sought.kind", among="request kinds"),
    "request.certificate": Word("sought.certificate", among="certificate types"),
    "request.endorsements": Word("sought.endorsements", "texts", "endorsements"),
    "request.applicant": Word("sought.applicant", among="applicants"),
    "request.channel": Word("sought.channel", among="channels"),
    "request.form": Word("sought.form"),
    "request.signature": Word("sought.signature", among="signatures"),
    "request.reason": Word("sought.reason"),
    "request.money": Word("money", "flag"),  # whether money is in question
    "context.position": Word("sought.context.position"),
    "context.district": Word("sought.context.district"),
    "context.first_day": Word("sought.context.first_day", "day"),
    "context.same_assignment_days": Word("sought.context.same_assignment_days", "number"),
    "context.school_year": Word("sought.context.school_year"),
    "school.kind": Word("sought.context.school_kind"),
    "school.teachers_and_administrators": Word("sought.context.teachers_and_administrators", "number"),
    "school.permits_this_year": Word("sought.context.permits_this_year", "number"),
    "school.permit_share": Word("sought.context.permit_share", "number"),
    "fee.total": Word("fee.total", "number"),
    "fee.due_at_filing": Word("fee.due_at_filing", "number"),
    **{f"holding.{name}": Word(f"holding.{word.field}", word.holds, word.among)
       for name, word in LISTS["certificates"].items()},
    "holding.printed": Word("holding.printed_expires_on", "day"),
}  # fmt: skip

# Lists of words that every jurisdiction shares: the case format's own.
KNOWN: Mapping[str, frozenset[str]] = {
    "degree levels": frozenset({"high-school", "associate", "bachelor", "master", "sixth-year", "doctor"}),
    "modes": frozenset({"in-person", "online", "mixed"}),
    "routes": frozenset({"program", "alternate-route", "resident", "experience"}),
    "employers": frozenset({"public", "approved-nonpublic", "nonpublic", "charter", "college", "industry", "military"}),
    "certificate statuses": frozenset({"active", "expired", "suspended", "revoked", "surrendered"}),
    "payment methods": frozenset(
        {"card", "money-order", "certified-check", "cashiers-check", "personal-check", "cash"}
    ),
    "card brands": frozenset({"visa", "mastercard", "discover", "amex"}),
    "card funding": frozenset({"credit", "debit", "prepaid"}),
    "channels": frozenset({"online", "mail", "email", "fax", "in-person"}),
    "signatures": frozenset({"original", "copy", "stamp", "electronic", "none"}),
    "applicants": frozenset({"educator", "district", "college", "charter-school"}),
    "document kinds": frozenset({
        "transcript", "score-report", "employer-letter", "recommendation", "statement-of-experience",
        "certificate-copy", "license-copy", "diploma-copy", "translation", "evaluation",
    }),
    "senders": frozenset({"institution", "applicant", "employer", "testing-company", "other-state"}),
    "document forms": frozenset({"original", "copy", "electronic"}),
    "background checks": frozenset({"clear", "pending", "record"}),
    "registry checks": frozenset({"clear", "pending", "listed"}),
    "roles": frozenset({
        "teacher", "administrator", "school-psychologist", "school-counselor", "speech-language-pathologist", "coach",
        "paraeducator", "substitute", "intern", "apprentice", "trade", "nurse", "military",
    }),
    "request kinds": frozenset({
        "first-certificate", "advance", "renew", "continue", "extend", "add-endorsement", "reinstate", "duplicate",
        "test-waiver", "permit", "authorization", "correction", "advice",
    }),
    "missing kinds": frozenset({
        "age", "applicant", "application", "assessment", "background", "certificate-held", "course", "credits",
        "degree", "document", "enrollment", "evaluation", "experience", "fee", "form", "grade-level", "induction",
        "language", "license", "major", "preparation", "quota", "recommendation", "signature", "timing", "translation",
    }),
    "owed by": frozenset({"applicant", "district", "college", "testing-company", "other-state", "bureau"}),
    "case confidence": frozenset({"official", "derived", "secondary"}),
    "confidence": frozenset({"official", "secondary", "partial", "inferred", "unverified"}),
}  # fmt: skip

# Lists of words that the rulebook declares for itself.
DECLARED = frozenset({"certificate types", "credit areas", "course topics", "tests", "statuses", "endorsements"})

# How two values are compared, each a word in data and the same word in code; and what it may be asked of.
COMPARISONS: Mapping[str, frozenset[str]] = {
    "is": frozenset({"text", "number", "day", "flag", "score"}),
    "is not": frozenset({"text", "number", "day", "flag", "score"}),
    "one of": frozenset({"text"}),
    "none of": frozenset({"text"}),
    "not known as": frozenset({"text", "flag"}),
    "known": frozenset({"text", "number", "day", "flag", "score", "texts"}),
    "at least": frozenset({"number", "score"}),
    "more than": frozenset({"number", "score"}),
    "at most": frozenset({"number", "score"}),
    "less than": frozenset({"number", "score"}),
    "on or before": frozenset({"day"}),
    "before": frozenset({"day"}),
    "on or after": frozenset({"day"}),
    "after": frozenset({"day"}),
    "includes": frozenset({"texts"}),
    "includes any of": frozenset({"texts"}),
    "includes all of": frozenset({"texts"}),
    "within": frozenset({"texts"}),  # every one of them is among
}
UNITS = frozenset({
    "semester-hours", "clock-hours", "school-months", "points", "cents", "days", "years", "courses", "degrees",
    "certificates", "tests", "areas",
})  # fmt: skip
