"""The page of a fee: what it is, through time, and for what it is owed."""

from django.utils.translation import gettext as _

from cecs.portals.public.rulebook.beside import cases_of, not_covered
from cecs.portals.public.rulebook.reader import Reader
from cecs.portals.public.rulebook.rows import bears_on
from cecs.portals.public.rulebook.seen import Fact, Page, Related
from cecs.values.money import show_money

KIND = "fees"


def fee_page(reader: Reader, code: str) -> Page:
    """An amount of the schedule."""
    fee = reader.rulebook.fees[code]
    said = fee.amounts.find(reader.day)
    uses = [row for row in bears_on(reader.rulebook).get((KIND, code), ()) if row[0] == "requests"]
    offers = {offer for _kind, offer in uses}
    return Page(
        kind=KIND,
        code=code,
        title=fee.title[reader.language],
        facts=(Fact(_("Amount on this day"), amount_words(reader, said.value) if said else _("Not known")),),
        histories=(reader.history(_("Amount"), fee.amounts, lambda cents: amount_words(reader, cents), plot=True),),
        related=(Related(_("Owed for"), tuple(reader.to(*row) for row in uses)),) if uses else (),
        not_covered=not_covered(reader, KIND, code, (fee.amounts,)),
        cases=cases_of(reader, lambda case: case.offer in offers and "fee" in case.written.get("expect", {})),
        confidence=said.confidence if said else "official",
    )


def amount_words(reader: Reader, cents: int | None) -> str:
    """An amount as people read it."""
    if cents is None:
        return _("Not known")
    if cents == 0:
        return _("Free")
    return show_money(cents, reader.law.jurisdiction.currency, reader.language)
