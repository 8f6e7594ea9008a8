"""Readings of what is owed and paid."""

from django.db.models import QuerySet, Sum

from cecs.records.educators.models import Educator
from cecs.records.payments.models import Charge, Checkout, Receipt, Refund
from cecs.records.payments.states import CheckoutState
from cecs.values.money import Cents


def charged(for_number: str) -> Cents:
    """What was charged for a number in all."""
    return Cents(Charge.objects.filter(for_number=for_number).aggregate(sum=Sum("cents"))["sum"] or 0)


def paid(for_number: str) -> Cents:
    """What was paid for a number and not given back."""
    received = Receipt.objects.filter(for_number=for_number).aggregate(sum=Sum("cents"))["sum"] or 0
    returned = Refund.objects.filter(receipt__for_number=for_number).aggregate(sum=Sum("cents"))["sum"] or 0
    return Cents(received - returned)


def owed(for_number: str) -> Cents:
    """What is still owed for a number."""
    return Cents(max(0, charged(for_number) - paid(for_number)))


def due_now(for_number: str) -> Cents:
    """What of it is due at filing and not paid yet."""
    review = Charge.objects.filter(for_number=for_number, is_review_fee=True).aggregate(sum=Sum("cents"))["sum"] or 0
    return Cents(max(0, min(review - paid(for_number), owed(for_number))))


def charges_for(for_number: str) -> list[Charge]:
    """Every charge for a number, the review fee first."""
    return list(Charge.objects.filter(for_number=for_number).order_by("-is_review_fee", "pk"))


def receipts_for(for_number: str) -> list[Receipt]:
    """Every receipt for a number, in order."""
    return list(Receipt.objects.filter(for_number=for_number).order_by("pk"))


def receipts_of(educator: Educator) -> list[Receipt]:
    """Every receipt of an educator, the latest first."""
    return list(Receipt.objects.filter(educator=educator).order_by("-pk"))


def receipt_of(educator: Educator, key: str) -> Receipt | None:
    """A receipt of this educator, by its key; another's is none."""
    return Receipt.objects.filter(educator=educator, key=key).first()


def checkout_of(educator: Educator, key: str) -> Checkout | None:
    """A visit of this educator to the payment page, by its key; another's is none."""
    return Checkout.objects.filter(educator=educator, key=key).first()


def open_checkouts() -> QuerySet[Checkout]:
    """Visits to the payment page of which nobody knows yet how they ended."""
    return Checkout.objects.filter(state=CheckoutState.OPENED).select_related("educator").order_by("pk")


def unsettled_receipts() -> QuerySet[Receipt]:
    """Receipts that nobody has been told of yet."""
    return Receipt.objects.filter(told_at=None).order_by("pk")
