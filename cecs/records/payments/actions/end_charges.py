"""An application ends without a certificate: what is not paid is no longer owed.

What was paid beyond the review fee is not given back by itself: no text says what goes back, so a person decides.
"""

from django.db import transaction

from cecs.records.audit.record import record
from cecs.records.educators.models import Educator
from cecs.records.payments.ledger import Line, Movement, post
from cecs.records.payments.queries import charges_for, lifted, owed, paid
from cecs.records.payments.states import LedgerAccount
from cecs.records.worklist.actions.open_task import open_task
from cecs.values import clock
from cecs.values.money import Cents


def end_charges(educator: Educator, *, for_number: str, because: str) -> Cents:
    """Lift what is unpaid on a number, once, and say how much. No permission is asked: it was asked for the end."""
    with transaction.atomic():
        if (unpaid := owed(for_number)) and not lifted(for_number):
            _lift(educator, for_number, unpaid, because)
        review = sum(one.cents for one in charges_for(for_number) if one.is_review_fee)
        if (beyond := paid(for_number) - review) > 0:
            open_task("payment.beyond-review-fee", for_number, words=because, cents=beyond, educator=educator.number)
    return lifted(for_number)


def _lift(educator: Educator, for_number: str, unpaid: Cents, because: str) -> None:
    """Reverse what was not paid of the charge: the certificate's fee first, for the review fee is paid first."""
    charged = sum(one.cents for one in charges_for(for_number) if not one.is_review_fee)
    of_certificate = min(unpaid, charged)
    movement = Movement(
        cause="lifted",
        about=for_number,
        unique_as=f"lifted {for_number}",
        on=clock.today(),
        educator=educator,
        for_number=for_number,
    )
    lines = [
        Line(LedgerAccount.RECEIVABLE, -unpaid),
        Line(LedgerAccount.CERTIFICATE_FEE_REVENUE, of_certificate),
        Line(LedgerAccount.REVIEW_FEE_REVENUE, unpaid - of_certificate),
    ]
    post(movement, lines)
    record(
        "charge.lifted",
        subject=for_number,
        actor="CECS",
        acting_as="system",
        educator=educator.number,
        cents=unpaid,
        because=because,
    )
