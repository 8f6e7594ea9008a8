"""What is owed, what was paid, and the ledger that can always say how things stood."""

from typing import Any

from django.db import models

from cecs.records.educators.models import Educator
from cecs.records.payments.states import CheckoutState, LedgerAccount
from cecs.values import clock
from cecs.values.numbers import new_key


class Entry(models.Model):
    """One movement of money, and why it happened. Its postings sum to zero."""

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    cause = models.CharField(max_length=40)  # charge, receipt, refund, reversal
    about = models.CharField(max_length=80)  # the number of what caused it
    unique_as = models.CharField(max_length=120, unique=True)  # the same movement is never written twice
    on = models.DateField()
    at = models.DateTimeField(default=clock.now)

    class Meta:
        verbose_name_plural = "entries"

    def __str__(self) -> str:
        return f"{self.cause} {self.about}"


class Posting(models.Model):
    """One side of one movement of money. Never edited, never deleted.

    A Charge says what is owed and a Receipt what was paid: both tell how things stand today.
    Only lines that never change can say how they stood on any other day.
    A mistake is put right by a second entry that reverses the first and names it.
    """

    entry = models.ForeignKey(Entry, models.PROTECT, related_name="postings")
    account = models.CharField(max_length=32, choices=LedgerAccount.choices)
    educator = models.ForeignKey(Educator, models.PROTECT, null=True, blank=True, related_name="+")
    for_number = models.CharField(max_length=24, blank=True, db_index=True)
    cents = models.BigIntegerField()  # there is no other way to write an amount

    class Meta:
        indexes = [models.Index(fields=["account", "for_number"])]

    def __str__(self) -> str:
        return f"{self.account} {self.cents}"


class Charge(models.Model):
    """What is owed, for what, by which provision."""

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    educator = models.ForeignKey(Educator, models.PROTECT, related_name="charges")
    for_number = models.CharField(max_length=24, db_index=True)
    fee = models.CharField(max_length=60)
    cents = models.BigIntegerField()
    is_review_fee = models.BooleanField(default=False)  # due at filing, and not returned
    cites: models.JSONField[Any, list[str]] = models.JSONField(default=list)
    on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["for_number", "fee", "is_review_fee"], name="a_fee_is_charged_once")
        ]

    def __str__(self) -> str:
        return f"{self.fee} for {self.for_number}"


class Checkout(models.Model):
    """One visit to the processor's payment page."""

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    educator = models.ForeignKey(Educator, models.PROTECT, related_name="checkouts")
    for_number = models.CharField(max_length=24, db_index=True)
    cents = models.BigIntegerField()
    state = models.CharField(max_length=10, choices=CheckoutState.choices, default=CheckoutState.OPENED)
    reason = models.CharField(max_length=60, blank=True)  # why the card was refused
    gateway_id = models.CharField(max_length=120, blank=True, db_index=True)
    redirect_url = models.TextField(blank=True)
    idempotency_key = models.CharField(max_length=60, unique=True, default=new_key)
    opened_at = models.DateTimeField(default=clock.now)
    asked_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.cents} cents for {self.for_number}"


class Receipt(models.Model):
    """What was paid: how much, how, when. Never changed; a refund is a row of its own."""

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    number = models.CharField(max_length=24, unique=True)
    educator = models.ForeignKey(Educator, models.PROTECT, related_name="receipts")
    for_number = models.CharField(max_length=24, db_index=True)
    cents = models.BigIntegerField()
    method = models.CharField(max_length=20)
    brand = models.CharField(max_length=20, blank=True)
    funding = models.CharField(max_length=20, blank=True)
    last4 = models.CharField(max_length=4, blank=True)
    gateway_id = models.CharField(max_length=120, blank=True)
    payment_id = models.CharField(max_length=120, unique=True)  # the processor's, or the paper's number
    on = models.DateField()
    at = models.DateTimeField(default=clock.now)
    told_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.number


class Refund(models.Model):
    """Money given back, against one receipt."""

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    receipt = models.ForeignKey(Receipt, models.PROTECT, related_name="refunds")
    cents = models.BigIntegerField()
    because = models.CharField(max_length=254)
    gateway_id = models.CharField(max_length=120, blank=True)
    idempotency_key = models.CharField(max_length=80, unique=True)
    by = models.CharField(max_length=254)
    on = models.DateField()
    at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return f"refund of {self.receipt}"


class GatewayEvent(models.Model):
    """A message from the processor, kept as it came. The same message twice is one row."""

    event_id = models.CharField(max_length=120, unique=True)
    kind = models.CharField(max_length=80)
    payload: models.JSONField[Any, dict[str, Any]] = models.JSONField()
    received_at = models.DateTimeField(default=clock.now)
    settled_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.kind} {self.event_id}"
