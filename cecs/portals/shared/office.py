"""The issuing office as the page frame names it: all from the rulebook's jurisdiction."""

from dataclasses import dataclass

from cecs.law.shelf import rulebook


@dataclass(frozen=True, slots=True)
class OfficeWords:
    """How the office calls itself in one language, where it is reached, and what it takes as payment."""

    system: str
    issuer: str
    agency: str
    state: str
    address: tuple[str, ...]
    email: str
    phone: str
    payee: str
    cards: str
    only_credit: bool


def office_words(language: str) -> OfficeWords:
    """Give the office's words, from the rulebook in use."""
    jurisdiction = rulebook().jurisdiction
    names = {which: words.get(language) or words["en"] for which, words in jurisdiction.names.items()}
    return OfficeWords(
        system=names["service"],
        issuer=names["bureau"],
        agency=names["agency"],
        state=names["state"],
        address=jurisdiction.address,
        email=jurisdiction.contact.get("email", ""),
        phone=jurisdiction.contact.get("phone", ""),
        payee=jurisdiction.payee,
        cards=", ".join(brand.title() for brand in jurisdiction.cards.get("brands", ())),
        only_credit=jurisdiction.cards.get("funding", ()) == ("credit",),
    )
