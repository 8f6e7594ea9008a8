"""Which cards the jurisdiction takes, why another is refused, and what the payer is told."""

from collections.abc import Iterable
from datetime import date

from django.utils import translation
from django.utils.translation import gettext as _

from cecs.law.holdings import Jurisdiction
from cecs.law.shelf import law_on, rulebook
from cecs.records.payments.gateway.port import Card, Visit
from cecs.records.payments.states import Method

_NAMES = {"visa": "Visa", "mastercard": "Mastercard", "discover": "Discover", "amex": "American Express"}


def brands_taken() -> tuple[str, ...]:
    """Give the brands the rulebook takes."""
    return tuple(rulebook().jurisdiction.cards["brands"])


def fundings_taken() -> tuple[str, ...]:
    """Give the kinds of card the rulebook takes: credit, and where the law says so, others."""
    return tuple(rulebook().jurisdiction.cards["funding"])


def why_not_taken(card: Card | None) -> str:
    """Say why a card is not taken: brand, debit, prepaid; empty when it is taken."""
    if card is None or card.brand not in brands_taken():
        return "brand"
    if card.funding not in fundings_taken():
        return card.funding if card.funding in {"debit", "prepaid"} else "funding"
    return ""


def why_failed(visit: Visit) -> str:
    """Say why the last card tried on a visit did not pay; empty when none was tried."""
    if not visit.failure:
        return ""
    return (why_not_taken(visit.failed_card) if visit.failed_card else "") or visit.failure


def shown_brand(brand: str) -> str:
    """Write a brand as its owner does."""
    return _NAMES.get(brand, brand.title())


def method_words(brand: str, last4: str, language: str, *, method: str = Method.CARD) -> str:
    """Say how somebody paid."""
    with translation.override(language):
        if method != Method.CARD:
            told = {"method": Method(method).label, "last4": last4}
            return _("%(method)s ending in %(last4)s") % told
        if not last4:
            return _("card")
        return _("%(brand)s ending in %(last4)s") % {"brand": shown_brand(brand), "last4": last4}


def what_the_page_says(language: str) -> str:
    """Tell the payer, on the processor's page, which cards are taken and how else to pay."""
    office: Jurisdiction = rulebook().jurisdiction
    named = {
        "brands": ", ".join(shown_brand(brand) for brand in brands_taken()),
        "payee": office.payee,
        "address": ", ".join(office.address),
    }
    with translation.override(language):
        if set(fundings_taken()) == {"credit"}:
            cards = _("Credit cards only: %(brands)s. Debit and prepaid cards are not taken.")
        else:
            cards = _("Cards taken: %(brands)s.")
        by_mail = _(
            "You can also pay by mail: a certified or cashier's check, or a money order, payable to %(payee)s, "
            "sent to %(address)s. Personal checks and cash are not taken."
        )
        return f"{cards % named} {by_mail % named}"


def page_title(for_number: str, language: str) -> str:
    """Name the payment on the processor's page and on its records."""
    with translation.override(language):
        return _("Application %(number)s") % {"number": for_number}


def fee_titles(fees: Iterable[str], on: date, language: str) -> str:
    """Name the fees of the schedule."""
    schedule = law_on(on).rulebook.fees
    return ", ".join(schedule[fee].title.get(language, fee) if fee in schedule else fee for fee in dict.fromkeys(fees))
