"""What was charged and paid for an application."""

from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cecs.law.rulebook import Law
from cecs.records.applications.models import Application
from cecs.records.determinations.gather import law_of
from cecs.records.payments.cards import method_words
from cecs.records.payments.models import Charge, Receipt
from cecs.records.payments.queries import charges_for, receipts_for
from cecs.values.money import show_money


def money_of(application: Application, language: str) -> list[dict[str, Any]]:
    """Give each charge and receipt, and what is still owed, as labelled rows."""
    law = law_of(application)
    currency = law.jurisdiction.currency
    charges, receipts = charges_for(application.number), receipts_for(application.number)

    def show(cents: int) -> str:
        return show_money(cents, currency, language)

    rows = [(_fee_words(law, one, language), show(one.cents)) for one in charges]
    rows += [
        (
            _("Paid on %(day)s") % {"day": date_format(one.on)},
            f"{show(one.cents)} · {_how(one, language)}",
        )
        for one in receipts
    ]
    owed = sum(one.cents for one in charges) - sum(one.cents for one in receipts)
    if charges:
        rows.append((_("Still owed"), show(max(owed, 0))))
    return [{"label": label, "value": value} for label, value in rows]


def _fee_words(law: Law, charge: Charge, language: str) -> str:
    known = law.rulebook.fees.get(charge.fee)
    title = known.title[language] if known else charge.fee
    return _("%(fee)s: review fee") % {"fee": title} if charge.is_review_fee else title


def _how(receipt: Receipt, language: str) -> str:
    return f"{receipt.number}, {method_words(receipt.brand, receipt.last4, language, method=receipt.method)}"
