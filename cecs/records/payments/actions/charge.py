"""A filing makes fees owed: the review fee, due at once and not returned, and the rest."""

from datetime import date

from django.db import transaction

from cecs.eligibility.findings import FeeLine, FeeOwed
from cecs.records.audit.record import record
from cecs.records.educators.models import Educator
from cecs.records.payments.ledger import Line, post
from cecs.records.payments.models import Charge
from cecs.records.payments.queries import charges_for
from cecs.records.payments.states import LedgerAccount


def charge(educator: Educator, fee: FeeOwed, *, for_number: str, on: date) -> list[Charge]:
    """Charge what the law asks for one filing, once. No permission is asked: the signature was asked for it."""
    if charged := charges_for(for_number):
        return charged
    total = fee.total_cents or 0
    if total <= 0:
        return []
    review = min(fee.nonrefundable_cents or 0, total)
    with transaction.atomic():
        charges = Charge.objects.bulk_create(_charges(educator, fee, review, for_number, on))
        _post(educator, charges, for_number, on)
        record(
            "charge.made",
            subject=for_number,
            actor="the Bureau",
            acting_as="issuer",
            educator=educator.number,
            lines=[[one.fee, one.cents] for one in charges],
            total=total,
        )
    return charges


def _charges(educator: Educator, fee: FeeOwed, review: int, for_number: str, on: date) -> list[Charge]:
    """One charge a line; the first line is split where a part of it is the review fee."""
    made: list[Charge] = []
    left = review
    for line in fee.lines:
        part = min(left, line.cents)
        left -= part
        made.extend(_split(educator, line, part, for_number, on))
    return made


def _split(educator: Educator, line: FeeLine, review: int, for_number: str, on: date) -> list[Charge]:
    parts = [(review, True), (line.cents - review, False)]
    return [
        Charge(
            educator=educator,
            for_number=for_number,
            fee=line.fee,
            cents=cents,
            is_review_fee=is_review,
            cites=list(line.citations),
            on=on,
        )
        for cents, is_review in parts
        if cents
    ]


def _post(educator: Educator, charges: list[Charge], for_number: str, on: date) -> None:
    lines = [
        Line(
            account=LedgerAccount.REVIEW_FEE_REVENUE if one.is_review_fee else LedgerAccount.CERTIFICATE_FEE_REVENUE,
            cents=-one.cents,
            for_number=for_number,
        )
        for one in charges
    ]
    owed = Line(
        account=LedgerAccount.RECEIVABLE,
        cents=sum(one.cents for one in charges),
        educator=educator,
        for_number=for_number,
    )
    post(cause="charge", about=for_number, unique_as=f"charge {for_number}", on=on, lines=[owed, *lines])
