"""`python -m tests.kills.reckoning`: what the record says of money, as JSON, for a test beside it to judge."""

import json
import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cecs.config.settings")
django.setup()

from django.db.models import Sum  # noqa: E402 - only once Django is set up

from cecs.records.audit.models import HistoryRow  # noqa: E402
from cecs.records.correspondence.models import Letter  # noqa: E402
from cecs.records.payments.models import Charge, Checkout, Entry, GatewayEvent, Posting, Receipt, Refund  # noqa: E402
from cecs.records.payments.queries import owed, paid  # noqa: E402


def reckoned() -> dict[str, object]:
    """Count everything that must agree."""
    numbers = sorted({one.for_number for one in Charge.objects.all()})
    entries = Entry.objects.annotate(sum=Sum("postings__cents"))
    return {
        "ledger": Posting.objects.aggregate(sum=Sum("cents"))["sum"],
        "unbalanced": [entry.unique_as for entry in entries if entry.sum != 0],
        "owed": {number: owed(number) for number in numbers},
        "paid": {number: paid(number) for number in numbers},
        "receipts": [[one.for_number, one.payment_id, one.cents] for one in Receipt.objects.order_by("pk")],
        "told": HistoryRow.objects.filter(kind="receipt.written").count(),
        "letters": Letter.objects.filter(letter="receipt").count(),
        "refunds": Refund.objects.count(),
        "checkouts": [[one.for_number, one.state] for one in Checkout.objects.order_by("pk")],
        "events": GatewayEvent.objects.count(),
        "unsettled": GatewayEvent.objects.filter(settled_at=None).count(),
    }


if __name__ == "__main__":
    print(json.dumps(reckoned()))  # noqa: T201 - the test reads it
