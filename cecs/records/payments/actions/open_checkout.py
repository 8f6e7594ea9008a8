"""Somebody wants to pay by card: a visit to the processor's payment page is opened, one at a time for one number.

The row is written before the processor is asked, and asked about before another is opened: whatever is killed when,
nobody is sent to pay what is paid already.
"""

from django.db import IntegrityError, transaction

from cecs.law.shelf import rulebook
from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission, Role
from cecs.records.audit.record import record
from cecs.records.educators.models import Educator
from cecs.records.payments.actions.ask_gateway import ask_gateway
from cecs.records.payments.cards import brands_taken, fundings_taken, page_title, what_the_page_says
from cecs.records.payments.errors import NothingOwed
from cecs.records.payments.gateway.port import Asked
from cecs.records.payments.gateway.stripe_checkout import gateway
from cecs.records.payments.models import Checkout
from cecs.records.payments.queries import open_checkout_for, owed
from cecs.records.payments.states import CheckoutState


def open_checkout(for_number: str, cents: int, *, educator: Educator, by: Account, return_to: str) -> Checkout:
    """Open a visit to pay so much of what is owed; its `redirect_url` is where to send the payer.

    A double click, or a second tab, is led to the visit that is open. Raises NothingOwed and GatewayDown.
    """
    acting_as = require(by, Permission.PAY, whose=educator.account)
    if waiting := _still_open(educator, for_number, cents, return_to):
        return _with_page(waiting)
    if not 0 < cents <= owed(for_number, educator):
        raise NothingOwed(f"{cents} cents are not owed for {for_number}.")
    checkout = Checkout(
        educator=educator, for_number=for_number, cents=cents, return_to=return_to, language=by.language
    )
    return _with_page(_written(checkout, by, acting_as))


def _still_open(educator: Educator, for_number: str, cents: int, return_to: str) -> Checkout | None:
    """Give the visit to go on with. One that was to pay another sum is closed first, unless it was paid."""
    waiting = open_checkout_for(for_number, educator)
    if waiting is None:
        return None
    is_same = (waiting.cents, waiting.return_to) == (cents, return_to) and cents <= owed(for_number)
    waiting = ask_gateway(waiting, left=not is_same)
    return waiting if waiting.state == CheckoutState.OPENED else None


def _written(checkout: Checkout, by: Account, acting_as: Role) -> Checkout:
    """Write the visit down, or give the one that another tab wrote at the same moment."""
    try:
        with transaction.atomic():
            checkout.save(force_insert=True)
            record(
                "checkout.opened",
                subject=checkout.for_number,
                actor=by.printed_name,
                acting_as=acting_as,
                educator=checkout.educator.number,
                cents=checkout.cents,
                checkout=checkout.key,
            )
    except IntegrityError:
        other = open_checkout_for(checkout.for_number, checkout.educator)
        if other is None or other.cents != checkout.cents:
            raise
        return other
    return checkout


def _with_page(checkout: Checkout) -> Checkout:
    """Ask the processor for the page. Asked again, after a kill or in two tabs, it gives the same one."""
    if not checkout.redirect_url:
        visit = gateway().open_checkout(_asked(checkout))
        Checkout.objects.filter(pk=checkout.pk).update(gateway_id=visit.gateway_id, redirect_url=visit.url)
        checkout.refresh_from_db()
    return checkout


def _asked(checkout: Checkout) -> Asked:
    joined = "&" if "?" in checkout.return_to else "?"
    back = f"{checkout.return_to}{joined}checkout={checkout.key}"
    return Asked(
        key=checkout.key,
        cents=checkout.cents,
        currency=rulebook().jurisdiction.currency,
        title=page_title(checkout.for_number, checkout.language),
        says=what_the_page_says(checkout.language),
        language=checkout.language,
        return_to=back,
        left_to=f"{back}&left=yes",
        brands=brands_taken(),
        fundings=fundings_taken(),
        idempotency_key=checkout.idempotency_key,
    )
