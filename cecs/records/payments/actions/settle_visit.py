"""What the processor says of a visit becomes the record's own state: paid, refused, left, or still open.

The processor is believed about money; about whose card may pay, the rulebook is.
"""

from django.db import transaction

from cecs.records.audit.record import record
from cecs.records.payments.actions.write_receipt import write_receipt
from cecs.records.payments.cards import why_failed, why_not_taken
from cecs.records.payments.gateway.port import Visit, VisitState
from cecs.records.payments.gateway.stripe_checkout import gateway
from cecs.records.payments.models import Checkout
from cecs.records.payments.queries import owed
from cecs.records.payments.states import CheckoutState
from cecs.values import clock

ALREADY_PAID = "already-paid"


def settle_visit(checkout: Checkout, visit: Visit) -> Checkout:
    """Bring the record in line with what the processor says. Twice is once; success after an end still counts."""
    checkout.refresh_from_db()
    if checkout.state == CheckoutState.PAID:
        return checkout
    reason = why_failed(visit)
    if visit.state == VisitState.AUTHORIZED:
        reason = why_not_taken(visit.card) or _why_not_needed(checkout)
        visit = gateway().release(visit) if reason else gateway().capture(visit)
    if visit.state == VisitState.PAID:
        write_receipt(checkout, visit)
    elif visit.state == VisitState.OVER:
        _end(checkout, reason)
    else:
        Checkout.objects.filter(pk=checkout.pk).update(asked_at=clock.now(), reason=reason)
    checkout.refresh_from_db()
    return checkout


def _why_not_needed(checkout: Checkout) -> str:
    """Say that somebody paid meanwhile: what the bank holds ready is let go, and nobody is charged twice."""
    return ALREADY_PAID if checkout.cents > owed(checkout.for_number) else ""


def _end(checkout: Checkout, reason: str) -> None:
    """Close the visit in the record: refused where a card was, else left."""
    refused = bool(reason) and reason != ALREADY_PAID
    state = CheckoutState.REFUSED if refused else CheckoutState.ABANDONED
    told = {"educator": checkout.educator.number, "checkout": checkout.key, "reason": reason}
    with transaction.atomic():
        open_still = Checkout.objects.filter(pk=checkout.pk, state=CheckoutState.OPENED)
        if open_still.update(state=state, reason=reason, asked_at=clock.now()):
            kind = "checkout.refused" if refused else "checkout.abandoned"
            record(kind, subject=checkout.for_number, actor="CECS", acting_as="system", **told)
