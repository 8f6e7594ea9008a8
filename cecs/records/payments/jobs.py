"""What happens to payments by itself: nothing that was paid stays unknown, and nothing stays open for ever."""

import logging
from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import TypeVar

from django.conf import settings

from cecs.records.payments.actions.ask_gateway import ask_gateway
from cecs.records.payments.actions.send_refund import send_refund
from cecs.records.payments.actions.settle_event import settle_event
from cecs.records.payments.errors import GatewayDown
from cecs.records.payments.gateway.port import as_message
from cecs.records.payments.models import Checkout
from cecs.records.payments.queries import open_checkouts, refunds_to_send, unsettled_events
from cecs.records.payments.states import CheckoutState
from cecs.values import clock

_LOG = logging.getLogger(__name__)
_T = TypeVar("_T")


def sweep() -> int:
    """Ask about every visit nobody knows the end of, take up messages that were kept, send refunds that are allowed."""
    return settle_opened() + settle_kept_events() + send_refunds()


def settle_opened() -> int:
    """Ask about open visits, each now and then; close those that nobody finished in time. Say how many ended."""
    now = clock.now()
    oldest = now - timedelta(minutes=settings.GATEWAY_VISIT_MINUTES)
    not_asked_since = now - timedelta(seconds=settings.GATEWAY_ASK_SECONDS)

    def ask(checkout: Checkout) -> bool:
        return ask_gateway(checkout, left=checkout.opened_at < oldest).state != CheckoutState.OPENED

    return _each(open_checkouts(not_asked_since), ask)


def settle_kept_events() -> int:
    """Take up the messages on which nothing could be done when they came."""
    return _each(unsettled_events(), lambda event: settle_event(as_message(event.payload)).settled_at is not None)


def send_refunds() -> int:
    """Tell the processor of every refund that is allowed."""
    return _each(refunds_to_send(), lambda refund: send_refund(refund).sent_at is not None)


def _each(things: Iterable[_T], do: Callable[[_T], bool]) -> int:
    """Do it to each. A silent processor ends the round; trouble with one thing does not keep the others waiting."""
    done = 0
    for thing in list(things):
        try:
            done += do(thing)
        except GatewayDown as silence:
            _LOG.warning("payments: %s", silence)
            break
        except Exception:  # noqa: BLE001 - whatever is wrong with one, the others are still swept
            _LOG.exception("payments: %s could not be settled", thing)
    return done
