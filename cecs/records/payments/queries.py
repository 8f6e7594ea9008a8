"""Readings of what is owed and paid, and of the ledger on any day."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from django.db.models import F, Prefetch, Q, QuerySet, Sum

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import may
from cecs.records.accounts.roles import Permission
from cecs.records.educators.models import Educator, Name
from cecs.records.payments.models import (
    Charge,
    Checkout,
    Deposit,
    Entry,
    GatewayEvent,
    Instrument,
    Posting,
    Receipt,
    Refund,
)
from cecs.records.payments.states import CheckoutState, InstrumentState, LedgerAccount
from cecs.values.money import Cents


def balance(
    account: LedgerAccount, *, on: date | None = None, educator: Educator | None = None, for_number: str = ""
) -> Cents:
    """Give what an account held at the end of a day, of one person or about one number where asked."""
    postings = Posting.objects.filter(account=account)
    if on is not None:
        postings = postings.filter(entry__on__lte=on)
    if educator is not None:
        postings = postings.filter(educator=educator)
    if for_number:
        postings = postings.filter(for_number=for_number)
    return Cents(postings.aggregate(sum=Sum("cents"))["sum"] or 0)


def balances(*, on: date) -> Mapping[LedgerAccount, Cents]:
    """Give what every account held at the end of a day. Together they are nothing: each cent came from somewhere."""
    sums = Posting.objects.filter(entry__on__lte=on).values_list("account").annotate(sum=Sum("cents"))
    held = dict(sums.order_by("account"))
    return {account: Cents(held.get(account, 0)) for account in LedgerAccount}


def entries_on(day: date) -> QuerySet[Entry]:
    """Give the movements of one day, in the order they were written, each with its lines."""
    return Entry.objects.filter(on=day).prefetch_related("postings").order_by("pk")


def charged(for_number: str) -> Cents:
    """Give what was charged for a number in all."""
    return Cents(Charge.objects.filter(for_number=for_number).aggregate(sum=Sum("cents"))["sum"] or 0)


def paid(for_number: str) -> Cents:
    """Give what was paid for a number, honoured, and not given back."""
    received = _honoured().filter(for_number=for_number).aggregate(sum=Sum("cents"))["sum"] or 0
    returned = Refund.objects.filter(receipt__for_number=for_number, sent_at__isnull=False)
    return Cents(received - (returned.aggregate(sum=Sum("cents"))["sum"] or 0))


def owed(for_number: str, educator: Educator | None = None) -> Cents:
    """Give what is still owed for a number, as the ledger has it; of one educator where asked."""
    return Cents(max(0, balance(LedgerAccount.RECEIVABLE, for_number=for_number, educator=educator)))


def owed_by(educator: Educator) -> dict[str, Cents]:
    """Give what an educator still owes, number by number, as the ledger has it."""
    mine = Posting.objects.filter(account=LedgerAccount.RECEIVABLE, educator=educator)
    sums = mine.values_list("for_number").annotate(sum=Sum("cents")).order_by("for_number")
    return {number: Cents(cents) for number, cents in sums if cents > 0}


def lifted(for_number: str) -> Cents:
    """Give what was charged for a number and is no longer owed, though it was not paid."""
    gone = Posting.objects.filter(
        entry__cause="lifted", account=LedgerAccount.RECEIVABLE, for_number=for_number
    ).aggregate(sum=Sum("cents"))["sum"]
    return Cents(-(gone or 0))


def overpaid(for_number: str) -> Cents:
    """Give what was paid for a number beyond what is owed, and is not on its way back yet."""
    on_its_way = Refund.objects.filter(
        receipt__for_number=for_number, reason="paid-twice", sent_at=None, refused_at=None
    ).aggregate(sum=Sum("cents"))["sum"]
    return Cents(max(0, -balance(LedgerAccount.RECEIVABLE, for_number=for_number) - (on_its_way or 0)))


def due_now(for_number: str) -> Cents:
    """Give what of it is due at filing and not paid yet."""
    review = Charge.objects.filter(for_number=for_number, is_review_fee=True).aggregate(sum=Sum("cents"))["sum"] or 0
    return Cents(max(0, min(review - paid(for_number), owed(for_number))))


def account_of(for_number: str) -> list[Posting]:
    """Give every line of what one number owed and paid, in the order it was written."""
    lines = Posting.objects.filter(account=LedgerAccount.RECEIVABLE, for_number=for_number)
    return list(lines.select_related("entry").order_by("pk"))


def charges_for(for_number: str) -> list[Charge]:
    """Give every charge for a number, the review fee first."""
    return list(Charge.objects.filter(for_number=for_number).order_by("-is_review_fee", "pk"))


def receipts_for(for_number: str) -> list[Receipt]:
    """Give every receipt for a number, in order."""
    return list(Receipt.objects.filter(for_number=for_number).order_by("pk"))


def honoured_receipts_for(for_number: str) -> list[Receipt]:
    """Give every receipt for a number that the bank did not send back, in order."""
    return list(_honoured().filter(for_number=for_number).order_by("pk"))


def _honoured() -> QuerySet[Receipt]:
    return Receipt.objects.exclude(instrument__state=InstrumentState.DISHONOURED)


def instrument_seen(unique_as: str) -> Instrument | None:
    """Give the check or money order that was taken before under this name."""
    return _instruments().filter(receipt__payment_id=unique_as).first()


def instruments_in_hand() -> QuerySet[Instrument]:
    """Give the checks and money orders that wait for the bank, in the order they came."""
    return _instruments().filter(state=InstrumentState.IN_HAND).order_by("pk")


def instruments_keyed(keys: Iterable[str]) -> list[Instrument]:
    """Give these checks and money orders, in the order they came."""
    return list(_instruments().filter(key__in=list(keys)).order_by("pk"))


def instrument_of(receipt: Receipt) -> Instrument | None:
    """Give the check or money order behind a receipt; of a card there is none."""
    return _instruments().filter(receipt=receipt).first()


def instruments_in(deposit: Deposit) -> list[Instrument]:
    """Give what a deposit held, in order."""
    return list(_instruments().filter(deposit=deposit).order_by("pk"))


def deposits() -> QuerySet[Deposit]:
    """Give every deposit, those not credited yet first, then the latest first."""
    return Deposit.objects.select_related("made_by", "cleared_by").order_by(
        F("cleared_on").desc(nulls_first=True), "-pk"
    )


def deposit_keyed(key: str) -> Deposit | None:
    """Give a deposit by its key."""
    return deposits().filter(key=key).first()


def _instruments() -> QuerySet[Instrument]:
    people = Prefetch("receipt__educator__names", Name.objects.order_by("since", "pk"))
    return Instrument.objects.select_related("receipt__educator", "deposit").prefetch_related(people)


def receipts_of(educator: Educator) -> list[Receipt]:
    """Give every receipt of an educator, the latest first."""
    return list(Receipt.objects.filter(educator=educator).order_by("-pk"))


def receipt_of(educator: Educator, key: str) -> Receipt | None:
    """Give a receipt of this educator, by its key; another's is none."""
    return Receipt.objects.filter(educator=educator, key=key).first()


def receipts_on(day: date) -> QuerySet[Receipt]:
    """Give the receipts of one day, in order."""
    return Receipt.objects.filter(on=day).select_related("educator").order_by("pk")


def receipts_named(number: str) -> QuerySet[Receipt]:
    """Find receipts by their own number, or by the number they were paid for."""
    typed = number.strip().upper()
    named = Receipt.objects.filter(Q(number=typed) | Q(for_number=typed))
    return named.select_related("educator").order_by("pk")


def receipt_for_staff(account: Account, key: str) -> Receipt | None:
    """Give a receipt to somebody who may see the ledger, or decide on a refund; to anyone else there is none."""
    if not may(account, Permission.SEE_LEDGER) and not may(account, Permission.DECIDE):
        return None
    return Receipt.objects.filter(key=key).select_related("educator").first()


def refund_to_allow(account: Account, key: str) -> Refund | None:
    """Give a refund to somebody who may decide on it; to anyone else there is none."""
    if not may(account, Permission.DECIDE):
        return None
    return Refund.objects.filter(key=key).select_related("receipt__educator", "asked_by", "allowed_by").first()


def refund_asked(receipt: Receipt, once: str) -> Refund | None:
    """Give the refund that was asked for by this very form."""
    return Refund.objects.filter(receipt=receipt, idempotency_key=asking_key(receipt, once)).first()


def asking_key(receipt: Receipt, once: str) -> str:
    """Name one asking for a refund, so that a double click asks once."""
    return f"asked-{receipt.key}-{once}"


def refunds_of(receipt: Receipt) -> list[Refund]:
    """Give every refund asked for on a receipt, in order."""
    return list(Refund.objects.filter(receipt=receipt).select_related("asked_by", "allowed_by").order_by("pk"))


def checkout_of(educator: Educator, key: str) -> Checkout | None:
    """Give a visit of this educator to the payment page, by its key; another's is none."""
    return Checkout.objects.filter(educator=educator, key=key).first()


def checkout_named(key: str, gateway_id: str) -> Checkout | None:
    """Give the visit the processor speaks of: by our key, which it hands back, or by its own name for it."""
    known = Q(key=key) if key else Q(pk=None)
    return Checkout.objects.filter(known | (Q(gateway_id=gateway_id) if gateway_id else Q(pk=None))).first()


def open_checkout_for(for_number: str, educator: Educator) -> Checkout | None:
    """Give the one visit for a number of which nobody knows yet how it ended; another's is none."""
    return Checkout.objects.filter(for_number=for_number, educator=educator, state=CheckoutState.OPENED).first()


def open_checkouts(not_asked_since: datetime) -> QuerySet[Checkout]:
    """Give the visits of which nobody knows yet how they ended, and of which nobody has asked since that moment."""
    opened = Checkout.objects.filter(state=CheckoutState.OPENED, opened_at__lt=not_asked_since)
    unasked = opened.filter(Q(asked_at=None) | Q(asked_at__lt=not_asked_since))
    return unasked.select_related("educator").order_by("asked_at", "pk")


def unsettled_receipts() -> QuerySet[Receipt]:
    """Give the receipts that the rooms above have not heard of yet."""
    return Receipt.objects.filter(told_at=None).order_by("pk")


def unsettled_events() -> QuerySet[GatewayEvent]:
    """Give the processor's messages on which nothing could be done yet."""
    return GatewayEvent.objects.filter(settled_at=None).order_by("pk")


def refunds_to_send() -> QuerySet[Refund]:
    """Give the refunds that are allowed and of which the processor has not heard."""
    allowed = Refund.objects.filter(allowed_at__isnull=False, sent_at=None, refused_at=None)
    return allowed.select_related("receipt__educator").order_by("pk")


def refunds_to_allow() -> QuerySet[Refund]:
    """Give the refunds somebody asked for, waiting for a second person."""
    asked = Refund.objects.filter(allowed_at=None, refused_at=None)
    return asked.select_related("receipt__educator", "asked_by").order_by("pk")


def refundable(receipt: Receipt) -> Cents:
    """Give what of a receipt was not given back, nor asked to be; of what the bank sent back, nothing."""
    if Instrument.objects.filter(receipt=receipt, state=InstrumentState.DISHONOURED).exists():
        return Cents(0)
    asked = Refund.objects.filter(receipt=receipt, refused_at=None).aggregate(sum=Sum("cents"))["sum"] or 0
    return Cents(receipt.cents - asked)
