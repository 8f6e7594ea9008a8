"""Money on one application as its educator sees it: what is owed, what may be paid now, how a visit to pay ended."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cecs.law.shelf import rulebook
from cecs.portals.educator.showing.rows import Row, amount, day, language_now
from cecs.records.applications.models import Application
from cecs.records.payments.cards import what_the_page_says
from cecs.records.payments.models import Checkout
from cecs.records.payments.queries import charged, charges_for, due_now, lifted, owed, paid, receipts_for
from cecs.records.payments.states import CheckoutState

NOW, ALL = "now", "all"
REASONS: Mapping[str, Any] = {
    "debit": gettext_lazy("The card is a debit card. Only credit cards are taken."),
    "prepaid": gettext_lazy("The card is a prepaid card. Only credit cards are taken."),
    "brand": gettext_lazy("Cards of this brand are not taken."),
    "funding": gettext_lazy("Only credit cards are taken."),
    "declined": gettext_lazy("The bank that issued the card said no. It can tell you why."),
    "expired": gettext_lazy("The card has expired."),
    "funds": gettext_lazy("The bank that issued the card said that there is not enough credit on it."),
    "already-paid": gettext_lazy("It was paid already, so nothing more was taken."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """How a visit to the payment page stands."""

    title: Any
    text: Any
    reason: Any = ""
    may_retry: bool = False
    is_pending: bool = False


def money_rows(application: Application) -> list[Row]:
    """Show what was charged, what was paid, and what is left."""
    total = charged(application.number)
    if not total:
        return [Row(_("Fee"), _("No fee"))]
    received = [
        Row(_("Paid on %(day)s") % {"day": day(one.on)}, f"{amount(one.cents)} ({one.number})")
        for one in receipts_for(application.number)
    ]
    gone = lifted(application.number)
    ended = [Row(_("No longer owed"), amount(gone))] if gone else []
    return [Row(_("Total"), amount(total)), *received, *ended, Row(_("Still owed"), amount(owed(application.number)))]


def amounts_of(application: Application) -> dict[str, tuple[int, str]]:
    """Give the choice of what to pay now: what is due at filing, or the whole."""
    whole, due = owed(application.number), due_now(application.number)
    amounts: dict[str, tuple[int, str]] = {}
    if 0 < due < whole:
        amounts[NOW] = (due, _("%(amount)s now, the rest later") % {"amount": amount(due)})
    if whole:
        amounts[ALL] = (whole, _("%(amount)s: everything that is owed") % {"amount": amount(whole)})
    return amounts


def owed_words(application: Application) -> str:
    """Say what is owed, and how much of it at once."""
    whole, due = owed(application.number), due_now(application.number)
    if due and due < whole:
        told = {"whole": amount(whole), "due": amount(due)}
        return _("%(whole)s is owed in all. %(due)s of it is due now; it is never returned.") % told
    return _("%(whole)s is owed.") % {"whole": amount(whole)}


def ended(checkout: Checkout) -> Ended:
    """Say how a visit to the payment page ended, and what can be done."""
    if checkout.state == CheckoutState.PAID:
        text = _("We have your payment of %(sum)s. Thank you.") % {"sum": amount(checkout.cents)}
        return Ended(title=_("Paid"), text=text)
    if checkout.state == CheckoutState.REFUSED:
        reason = REASONS.get(checkout.reason, _("The bank that issued the card said no. It can tell you why."))
        return Ended(title=_("The card was refused"), text=_("Nothing was charged."), reason=reason, may_retry=True)
    if checkout.state == CheckoutState.ABANDONED:
        text = _("You left the payment page before paying. Nothing was charged.")
        return Ended(title=_("Not paid"), text=text, may_retry=True)
    text = _("The payment company has not told us yet how it ended. Do not pay again. Look again in a moment.")
    return Ended(title=_("We are waiting for the payment company"), text=text, is_pending=True)


def ways_to_pay() -> dict[str, Any]:
    """Tell which cards are taken, and how to pay without one."""
    office = rulebook().jurisdiction
    words = what_the_page_says(language_now())
    return {"payee": office.payee, "office_address": office.address, "cards_words": words}


def money_words_on_withdrawal(application: Application) -> str:
    """Say what becomes of the money when an application is taken back."""
    if not charged(application.number):
        return ""
    review = sum(one.cents for one in charges_for(application.number) if one.is_review_fee)
    returned = max(0, paid(application.number) - review)
    if not returned:
        return _("The review fee is not returned.")
    told = {"amount": amount(returned)}
    return (
        _(
            "The review fee is not returned. A person at the Bureau decides whether the rest of what you paid, "
            "%(amount)s, is given back."
        )
        % told
    )
