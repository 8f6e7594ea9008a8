"""The processor is told to give money back; once it says that it does, the ledger says so too."""

from django.db import transaction

from cecs.records.audit.record import one_deed, record
from cecs.records.correspondence.actions.compose import compose
from cecs.records.payments.errors import NotRefundable
from cecs.records.payments.gateway.stripe_checkout import gateway
from cecs.records.payments.ledger import Line, Movement, post
from cecs.records.payments.models import Refund
from cecs.records.payments.states import LedgerAccount, Method, RefundReason
from cecs.records.worklist.actions.open_task import open_task
from cecs.values import clock
from cecs.values.money import show_money


def send_refund(refund: Refund) -> Refund:
    """Send a refund that is allowed. No permission is asked: two people, or the ledger itself, said so before.

    Raises GatewayDown; asked again with the same key, the processor gives the money back once. What it will not give
    back is refused here too, and becomes a task: nobody asks the processor for ever.
    """
    refund.refresh_from_db()
    if refund.sent_at or refund.refused_at or not refund.allowed_at:
        return refund
    if refund.receipt.method != Method.CARD:
        return _refused(refund, "It was paid by mail: no card takes it back. The Treasurer sends a check.")
    try:
        name = gateway().refund(refund.receipt.payment_id, refund.cents, idempotency_key=refund.idempotency_key)
    except NotRefundable as refusal:
        return _refused(refund, str(refusal))
    with transaction.atomic(), one_deed():
        unsent = Refund.objects.filter(pk=refund.pk, sent_at=None)
        if unsent.update(sent_at=clock.now(), gateway_id=name):
            _post(refund)
            _tell(refund, name)
    refund.refresh_from_db()
    return refund


def _refused(refund: Refund, words: str) -> Refund:
    """Write down that the processor gives nothing back, and leave it to a person."""
    receipt = refund.receipt
    with transaction.atomic(), one_deed():
        if Refund.objects.filter(pk=refund.pk, sent_at=None, refused_at=None).update(refused_at=clock.now()):
            record(
                "refund.refused",
                subject=receipt.for_number,
                actor="CECS",
                acting_as="system",
                educator=receipt.educator.number,
                receipt=receipt.number,
                refund=refund.key,
                cents=refund.cents,
                words=words,
            )
            open_task("refund.not-sent", refund.key, words=words)
    refund.refresh_from_db()
    return refund


def _post(refund: Refund) -> None:
    """What was paid twice was never earned: the debt is as before. A fee given back is a cost of its own."""
    receipt = refund.receipt
    movement = Movement(
        cause="refund",
        about=receipt.number,
        unique_as=f"refund {refund.key}",
        on=clock.today(),
        educator=receipt.educator,
        for_number=receipt.for_number,
    )
    was_too_much = refund.reason == RefundReason.PAID_TWICE
    given = Line(LedgerAccount.RECEIVABLE if was_too_much else LedgerAccount.REFUNDS, refund.cents)
    post(movement, [given, Line(LedgerAccount.CARD_CLEARING, -refund.cents)])


def _tell(refund: Refund, name: str) -> None:
    receipt = refund.receipt
    record(
        "refund.sent",
        subject=receipt.for_number,
        actor="CECS",
        acting_as="system",
        educator=receipt.educator.number,
        receipt=receipt.number,
        refund=refund.key,
        cents=refund.cents,
        reason=refund.reason,
        gateway_id=name,
    )
    compose(
        receipt.educator,
        letter="refund-sent",
        about=receipt.for_number,
        receipt=receipt.number,
        amount=show_money(refund.cents, language=receipt.educator.language),
    )
