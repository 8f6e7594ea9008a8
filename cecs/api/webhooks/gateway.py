"""The payment processor's messages come in here: signature checked, kept, acted on. The answer says only: received."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from cecs.records.audit.record import came_by
from cecs.records.payments.actions.settle_event import settle_event
from cecs.records.payments.errors import Forged
from cecs.records.payments.gateway.stripe_checkout import gateway

_MOST_BYTES = 512 * 1024


@csrf_exempt  # no browser comes here: the signature says who speaks
@require_POST
def from_gateway(request: HttpRequest) -> HttpResponse:
    """Take one message. Answered only once it is kept, so that what was not kept is sent again."""
    if int(request.headers.get("Content-Length") or 0) > _MOST_BYTES:
        return HttpResponse(status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    try:
        message = gateway().message(request.body, request.headers.get("Stripe-Signature", ""))
    except Forged:
        return HttpResponse("not signed by the payment processor\n", status=HTTPStatus.BAD_REQUEST)
    with came_by("webhooks/gateway"):
        settle_event(message)
    return HttpResponse("received\n")
