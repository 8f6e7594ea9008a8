"""Money the processor has taken becomes a receipt, lines of the ledger and a letter: once, however often it is told.

What was paid beyond what is owed is marked in the same breath to go back.
"""

from datetime import date

from django.db import transaction

from cecs.records.audit.numbering import next_number
from cecs.records.audit.record import one_deed, record
from cecs.records.correspondence.actions.compose import compose
from cecs.records.payments.cards import fee_titles, method_words
from cecs.records.payments.gateway.port import Visit
from cecs.records.payments.ledger import Line, Movement, post
from cecs.records.payments.models import Checkout, Receipt, Refund
from cecs.records.payments.queries import charges_for, overpaid, owed
from cecs.records.payments.states import CheckoutState, LedgerAccount, Method, RefundReason
from cecs.values import clock
from cecs.values.money import show_money


def write_receipt(checkout: Checkout, visit: Visit) -> Receipt:
    """Write down that a visit was paid. No permission is asked: the processor has the money."""
    if written := _written(visit):
        return written
    on = clock.today()
    with transaction.atomic(), one_deed():
        unpaid = Checkout.objects.filter(pk=checkout.pk).exclude(state=CheckoutState.PAID)
        if not unpaid.update(state=CheckoutState.PAID, reason="", asked_at=clock.now()):
            return Receipt.objects.get(gateway_id=checkout.gateway_id)  # who heard it at the same moment was first
        receipt = _receipt(checkout, visit, on)
        _post(receipt)
        _record(receipt)
        _give_back_what_is_too_much(receipt)
        _compose(receipt)
    return receipt


def _written(visit: Visit) -> Receipt | None:
    return Receipt.objects.filter(payment_id=visit.payment_id).first()


def _receipt(checkout: Checkout, visit: Visit, on: date) -> Receipt:
    """Keep what was paid. The counter stays locked meanwhile: of two payments, the second sees the first."""
    card = visit.card
    return Receipt.objects.create(
        number=next_number("R", on),
        educator=checkout.educator,
        for_number=checkout.for_number,
        cents=visit.cents,
        method=Method.CARD,
        brand=card.brand if card else "",
        funding=card.funding if card else "",
        last4=card.last4 if card else "",
        gateway_id=checkout.gateway_id,
        payment_id=visit.payment_id,
        on=on,
    )


def _post(receipt: Receipt) -> None:
    movement = Movement(
        cause="receipt",
        about=receipt.number,
        unique_as=f"receipt {receipt.payment_id}",
        on=receipt.on,
        educator=receipt.educator,
        for_number=receipt.for_number,
    )
    came = Line(LedgerAccount.CARD_CLEARING, receipt.cents)
    post(movement, [came, Line(LedgerAccount.RECEIVABLE, -receipt.cents)])


def _record(receipt: Receipt) -> None:
    record(
        "receipt.written",
        subject=receipt.for_number,
        actor="CECS",
        acting_as="system",
        educator=receipt.educator.number,
        receipt=receipt.number,
        cents=receipt.cents,
        method=receipt.method,
        payment_id=receipt.payment_id,
        brand=receipt.brand,
        funding=receipt.funding,
        last4=receipt.last4,
    )


def _give_back_what_is_too_much(receipt: Receipt) -> None:
    """Mark it to go back: a job tells the processor, and asks again until it answers."""
    too_much = min(overpaid(receipt.for_number), receipt.cents)
    if too_much <= 0:
        return
    refund = Refund.objects.create(
        receipt=receipt,
        cents=too_much,
        reason=RefundReason.PAID_TWICE,
        idempotency_key=f"too-much-{receipt.key}",
        allowed_at=clock.now(),
    )
    record(
        "refund.asked",
        subject=receipt.for_number,
        actor="CECS",
        acting_as="system",
        educator=receipt.educator.number,
        receipt=receipt.number,
        refund=refund.key,
        cents=too_much,
        reason=refund.reason,
    )


def _compose(receipt: Receipt) -> None:
    language = receipt.educator.language
    compose(
        receipt.educator,
        letter="receipt",
        about=receipt.for_number,
        receipt=receipt.number,
        amount=show_money(receipt.cents, language=language),
        method=method_words(receipt.brand, receipt.last4, language),
        for_what=fee_titles((one.fee for one in charges_for(receipt.for_number)), receipt.on, language),
        balance=show_money(owed(receipt.for_number), language=language),
    )
