"""The answer on the day of filing, also where that day lies before the first one the rulebook can speak for."""

from cecs.eligibility.facts import Facts, Sought
from cecs.eligibility.find import find
from cecs.eligibility.findings import Found
from cecs.law.rulebook import Law, Rulebook


def found_on(facts: Facts, sought: Sought, rulebook: Rulebook) -> tuple[Found, Law]:
    """What was found under the law of the filing day; before the first day nothing is, and that is said."""
    first = rulebook.jurisdiction.speaks_from
    if sought.filed_on >= first:
        law = rulebook.on(sought.filed_on)
        return find(facts, sought, law), law
    silent = Found(
        covered=False,
        as_of=sought.filed_on,
        rulebook=rulebook.fingerprint,
        jurisdiction=rulebook.jurisdiction.code,
        kind=sought.kind,
        why=f"before-first-day:{first.isoformat()}",
    )
    return silent, rulebook.on(first)
