"""The processor tells us something: the message is kept as it came, and the visit it speaks of is asked about.

A message is only a hint, so twice, late, out of order or before the payer is back makes no difference.
"""

from cecs.records.payments.actions.ask_gateway import ask_gateway
from cecs.records.payments.errors import GatewayDown
from cecs.records.payments.gateway.port import Message
from cecs.records.payments.models import GatewayEvent
from cecs.records.payments.queries import checkout_named
from cecs.records.worklist.actions.open_task import open_task
from cecs.values import clock

_MONEY_MOVED = {"checkout.session.completed", "payment_intent.succeeded"}
_FOR_A_PERSON = {"charge.dispute.created": "payment.disputed"}


def settle_event(message: Message) -> GatewayEvent:
    """Keep a message and do what follows from it, once. No permission is asked: its signature was checked."""
    event, _is_new = GatewayEvent.objects.get_or_create(
        event_id=message.event_id, defaults={"kind": message.kind, "payload": message.payload}
    )
    if event.settled_at:
        return event
    try:
        _settle(message)
    except GatewayDown:
        return event  # kept; the sweep comes back to it
    GatewayEvent.objects.filter(pk=event.pk).update(settled_at=clock.now())
    event.refresh_from_db()
    return event


def _settle(message: Message) -> None:
    checkout = checkout_named(message.checkout, message.gateway_id)
    if checkout:
        ask_gateway(checkout)
    elif message.kind in _MONEY_MOVED:
        open_task("payment.unknown", message.event_id, words=f"A payment nobody here asked for: {message.gateway_id}")
    if message.kind in _FOR_A_PERSON:
        open_task(_FOR_A_PERSON[message.kind], message.event_id, words=message.kind)
