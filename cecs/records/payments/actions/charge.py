"""A filing makes fees owed: the review fee, due at once and not returned, and the rest."""

from datetime import date

from django.db import IntegrityError, transaction

from cecs.eligibility.findings import FeeOwed
from cecs.records.audit.record import record
from cecs.records.educators.models import Educator
from cecs.records.payments.errors import FeeUnclear
from cecs.records.payments.ledger import Line, Movement, post
from cecs.records.payments.models import Charge
from cecs.records.payments.queries import charges_for
from cecs.records.payments.states import LedgerAccount


def charge(educator: Educator, fee: FeeOwed, *, for_number: str, on: date) -> list[Charge]:
    """Charge what the law asks for one filing, once. No permission is asked: the signature was asked for it."""
    if charged := charges_for(for_number):
        return charged
    wanted = _charges(educator, fee, for_number, on)
    if not wanted:
        return []
    try:
        with transaction.atomic():
            Charge.objects.bulk_create(wanted)
            _post(educator, wanted, for_number, on)
            record(
                "charge.made",
                subject=for_number,
                actor="CECS",
                acting_as="system",
                educator=educator.number,
                lines=[[one.fee, one.cents, one.is_review_fee] for one in wanted],
                total=sum(one.cents for one in wanted),
            )
    except IntegrityError:  # somebody charged the same filing at the same moment
        if not charges_for(for_number):
            raise
    return charges_for(for_number)


def _charges(educator: Educator, fee: FeeOwed, for_number: str, on: date) -> list[Charge]:
    """One charge a fee of the schedule; the first is split where a part of it is the review fee."""
    left = fee.nonrefundable_cents or 0
    made: list[Charge] = []
    for name, (cents, cites) in _by_fee(fee).items():
        review = min(left, cents)
        left -= review
        for part, is_review in ((review, True), (cents - review, False)):
            if part:
                made.append(
                    Charge(
                        educator=educator,
                        for_number=for_number,
                        fee=name,
                        cents=part,
                        is_review_fee=is_review,
                        cites=cites,
                        on=on,
                    )
                )
    return made


def _by_fee(fee: FeeOwed) -> dict[str, tuple[int, list[str]]]:
    """Sum the lines of the same fee: each of three endorsements is a line, and one charge."""
    if fee.total_cents is None or fee.total_cents != sum(line.cents for line in fee.lines):
        raise FeeUnclear(f"The fee's lines do not make its total, {fee.total_cents} cents.")
    summed: dict[str, tuple[int, list[str]]] = {}
    for line in fee.lines:
        cents, cites = summed.get(line.fee, (0, []))
        summed[line.fee] = (cents + line.cents, [*dict.fromkeys([*cites, *line.citations])])
    return summed


def _post(educator: Educator, charges: list[Charge], for_number: str, on: date) -> None:
    """What the educator owes stands against the revenue it will be, the review fee apart from the rest."""
    earned = [
        Line(
            LedgerAccount.REVIEW_FEE_REVENUE if one.is_review_fee else LedgerAccount.CERTIFICATE_FEE_REVENUE,
            -one.cents,
        )
        for one in charges
    ]
    owing = Line(LedgerAccount.RECEIVABLE, sum(one.cents for one in charges))
    movement = Movement(
        cause="charge",
        about=for_number,
        unique_as=f"charge {for_number}",
        on=on,
        educator=educator,
        for_number=for_number,
    )
    post(movement, [owing, *earned])
