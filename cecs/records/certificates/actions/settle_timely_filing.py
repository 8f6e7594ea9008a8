"""The request that kept a holding in process is settled: the note ends on that day."""

from datetime import date

from django.db import transaction

from cecs.records.audit.record import record
from cecs.records.certificates.models import TimelyFiling
from cecs.records.certificates.publishing import publish


def settle_timely_filing(application_number: str, on: date) -> int:
    """End every open note of a filing; give back how many there were. No permission is asked: the decision was."""
    notes = list(TimelyFiling.objects.filter(application_number=application_number, settled_on=None))
    with transaction.atomic():
        for note in notes:
            TimelyFiling.objects.filter(pk=note.pk).update(settled_on=on)
            publish(note.holding)
            record(
                "certificate.filing-settled",
                subject=note.holding.number,
                actor="the Bureau",
                acting_as="issuer",
                application=application_number,
                on=on,
            )
    return len(notes)
