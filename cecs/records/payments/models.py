"""What is owed, what was paid, and the ledger that can always say how things stood."""

from typing import Any

from django.db import models

from cecs.records.accounts.models import Account
from cecs.records.educators.models import Educator
from cecs.records.payments.states import CheckoutState, InstrumentState, LedgerAccount, Method, RefundReason
from cecs.values import clock
from cecs.values.numbers import new_key


class Entry(models.Model):
    """One movement of money, and why it happened. Its postings sum to zero."""

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    cause = models.CharField(max_length=40)  # charge, receipt, refund, refund of a double payment
    about = models.CharField(max_length=80)  # the number of what caused it
    unique_as = models.CharField(max_length=120, unique=True)  # the same movement is never written twice
    on = models.DateField(db_index=True)
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
        constraints = [models.CheckConstraint(condition=~models.Q(cents=0), name="a_posting_moves_something")]
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
            models.UniqueConstraint(fields=["for_number", "fee", "is_review_fee"], name="a_fee_is_charged_once"),
            models.CheckConstraint(condition=models.Q(cents__gt=0), name="a_charge_is_for_something"),
        ]

    def __str__(self) -> str:
        return f"{self.fee} for {self.for_number}"


class Checkout(models.Model):
    """One visit to the processor's payment page. Of one number, one visit at most is open at a time."""

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    educator = models.ForeignKey(Educator, models.PROTECT, related_name="checkouts")
    for_number = models.CharField(max_length=24, db_index=True)
    cents = models.BigIntegerField()
    state = models.CharField(max_length=10, choices=CheckoutState.choices, default=CheckoutState.OPENED)
    reason = models.CharField(max_length=60, blank=True)  # why the card was refused
    gateway_id = models.CharField(max_length=120, blank=True, db_index=True)
    redirect_url = models.TextField(blank=True)
    return_to = models.TextField(blank=True)  # kept, so that the same question can be asked of the processor again
    language = models.CharField(max_length=8, default="en")
    idempotency_key = models.CharField(max_length=60, unique=True, default=new_key)
    opened_at = models.DateTimeField(default=clock.now)
    asked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["for_number"], condition=models.Q(state="opened"), name="one_open_visit_a_number"
            ),
            models.CheckConstraint(condition=models.Q(cents__gt=0), name="a_visit_is_to_pay_something"),
        ]
        indexes = [models.Index(fields=["state", "opened_at"])]

    def __str__(self) -> str:
        return f"{self.cents} cents for {self.for_number}"


class Receipt(models.Model):
    """What was paid: how much, how, when. Never changed; a refund is a row of its own."""

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    number = models.CharField(max_length=24, unique=True)
    educator = models.ForeignKey(Educator, models.PROTECT, related_name="receipts")
    for_number = models.CharField(max_length=24, db_index=True)
    cents = models.BigIntegerField()
    method = models.CharField(max_length=20, choices=Method.choices)
    brand = models.CharField(max_length=20, blank=True)
    funding = models.CharField(max_length=20, blank=True)
    last4 = models.CharField(max_length=4, blank=True)
    gateway_id = models.CharField(max_length=120, blank=True)  # the visit to the payment page
    payment_id = models.CharField(max_length=120, unique=True)  # the processor's, or the paper's number
    on = models.DateField(db_index=True)
    at = models.DateTimeField(default=clock.now)
    told_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(cents__gt=0), name="a_receipt_is_for_something")]

    def __str__(self) -> str:
        return self.number


class Deposit(models.Model):
    """A bundle of checks and money orders that went to the bank."""

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    number = models.CharField(max_length=24, unique=True)
    cents = models.BigIntegerField()
    count = models.PositiveIntegerField()
    made_by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    made_on = models.DateField(db_index=True)
    once = models.CharField(max_length=40, unique=True)
    cleared_on = models.DateField(null=True, blank=True)
    cleared_by = models.ForeignKey(Account, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(cents__gt=0), name="a_deposit_is_of_something")]

    def __str__(self) -> str:
        return self.number


class Instrument(models.Model):
    """The check or money order behind a receipt: which paper, and how far it has got. How much, the receipt says."""

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    receipt = models.OneToOneField(Receipt, models.PROTECT, related_name="instrument")
    serial = models.CharField(max_length=60)
    drawn_on = models.CharField(max_length=160, blank=True)
    piece = models.CharField(max_length=24, blank=True)  # the number of the piece of mail
    state = models.CharField(max_length=12, choices=InstrumentState.choices, default=InstrumentState.IN_HAND)
    deposit = models.ForeignKey(Deposit, models.PROTECT, null=True, blank=True, related_name="instruments")
    dishonoured_at = models.DateTimeField(null=True, blank=True)
    dishonoured_because = models.CharField(max_length=254, blank=True)

    class Meta:
        indexes = [models.Index(fields=["state", "id"])]

    def __str__(self) -> str:
        return f"{self.serial} {self.receipt}"


class Refund(models.Model):
    """Money given back against one receipt: one person asks, another allows, then the processor is told.

    What was paid beyond what is owed goes back by itself; nobody asks and nobody allows.
    """

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    receipt = models.ForeignKey(Receipt, models.PROTECT, related_name="refunds")
    cents = models.BigIntegerField()
    reason = models.CharField(max_length=20, choices=RefundReason.choices)
    words = models.CharField(max_length=254, blank=True)
    idempotency_key = models.CharField(max_length=80, unique=True)
    asked_by = models.ForeignKey(Account, models.PROTECT, null=True, blank=True, related_name="+")  # null: by itself
    asked_at = models.DateTimeField(default=clock.now)
    allowed_by = models.ForeignKey(Account, models.PROTECT, null=True, blank=True, related_name="+")
    allowed_at = models.DateTimeField(null=True, blank=True)
    refused_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    gateway_id = models.CharField(max_length=120, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(cents__gt=0), name="a_refund_gives_something_back"),
            models.CheckConstraint(
                condition=models.Q(asked_by=None)
                | models.Q(allowed_by=None)
                | ~models.Q(asked_by=models.F("allowed_by")),
                name="two_people_refund",
            ),
            models.CheckConstraint(
                condition=models.Q(sent_at=None) | models.Q(allowed_at__isnull=False), name="allowed_before_sent"
            ),
        ]

    def __str__(self) -> str:
        return f"refund of {self.receipt}"


class GatewayEvent(models.Model):
    """A message from the processor, kept as it came. The same message twice is one row."""

    event_id = models.CharField(max_length=120, unique=True)
    kind = models.CharField(max_length=80)
    payload: models.JSONField[Any, dict[str, Any]] = models.JSONField()
    received_at = models.DateTimeField(default=clock.now)
    settled_at = models.DateTimeField(null=True, blank=True, db_index=True)

    def __str__(self) -> str:
        return f"{self.kind} {self.event_id}"
