"""The payer comes back, or nobody knows how a visit ended: ask the processor itself.

Whatever the browser or a message claims, only what the processor answers is written down.
"""

from cecs.records.payments.actions.settle_visit import settle_visit
from cecs.records.payments.gateway.port import Visit, VisitState
from cecs.records.payments.gateway.stripe_checkout import gateway
from cecs.records.payments.models import Checkout
from cecs.records.payments.states import CheckoutState


def ask_gateway(checkout: Checkout, *, left: bool = False) -> Checkout:
    """Ask how a visit stands and settle it. `left`: the payer came back without paying, so the page is closed.

    No permission is asked: whoever asks, the processor answers. Raises GatewayDown where it does not.
    """
    checkout.refresh_from_db()
    if checkout.state == CheckoutState.PAID:
        return checkout
    if not checkout.gateway_id:  # its address was never given to anyone, so nobody can have paid
        return settle_visit(checkout, Visit(gateway_id="", state=VisitState.OVER)) if left else checkout
    visit = gateway().fetch(checkout.gateway_id)
    if left and visit.state == VisitState.OPEN:
        visit = gateway().close(checkout.gateway_id)
    return settle_visit(checkout, visit)
