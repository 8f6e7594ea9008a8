"""When a certificate ends, as the law tells it: how long it ran from its first day, and what later laws moved."""

from datetime import date

from cecs.eligibility.cases import facts_from, sought_from
from cecs.eligibility.overlays import with_overlays
from cecs.eligibility.situation import situation_of
from cecs.law.rulebook import Law, Rulebook
from cecs.values.spans import ONE_DAY, add_months


def term_months(rulebook: Rulebook, type_: str, day: date) -> int | None:
    """Give how many months a certificate of a type runs when it begins on a day; nothing where no text says."""
    said = rulebook.certificates[type_].terms.find(day) if type_ in rulebook.certificates else None
    return said.value if said else None


def may_be_granted(rulebook: Rulebook, type_: str, day: date) -> bool:
    """Tell whether a type of certificate was granted on a day."""
    certificate = rulebook.certificates.get(type_)
    said = certificate.granted.find(day) if certificate else None
    return bool(said and said.value)


def since_for(rulebook: Rulebook, type_: str, until: date) -> date:
    """Give the day on which a certificate must have begun to end on a day, by the term of that time."""
    terms = [said.value for said in rulebook.certificates[type_].terms.said if said.value]
    begun = [add_months(until, -months) for months in terms]
    fits = [day for day, months in zip(begun, terms, strict=True) if term_months(rulebook, type_, day) == months]
    return (fits or begun)[-1]


def moved_end(law: Law, type_: str, since: date, until: date) -> date:
    """Give the end of a certificate as laws in force today have moved it."""
    held = {
        "state": law.jurisdiction.home,
        "type": type_,
        "issued": since,
        "effective": since,
        "expires": until - ONE_DAY,
    }
    sought = sought_from({"kind": "advice"}, filed=law.day)
    moved = with_overlays(situation_of(facts_from({"certificates": [held]}), sought, law.day), law)
    last = moved.facts.certificates[0].expires_on
    return last + ONE_DAY if last else until


def moved_since(law: Law) -> date | None:
    """Give the first day on which a law in force today began to move ends, if one does."""
    days = [overlay.said.span.since for overlay in law.rulebook.overlays if overlay.said.span.covers(law.day)]
    return min((day for day in days if day), default=None)
