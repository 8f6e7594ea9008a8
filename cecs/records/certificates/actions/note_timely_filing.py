"""A request to go on was filed in time: the register shows the holding in process until the request is settled."""

from datetime import date

from django.db import transaction

from cecs.records.audit.record import record
from cecs.records.certificates.models import Holding, TimelyFiling
from cecs.records.certificates.publishing import publish


def note_timely_filing(holding: Holding, application_number: str, on: date) -> TimelyFiling:
    """Note the filing on the line, once. No permission is asked: the filing was asked for it."""
    if noted := TimelyFiling.objects.filter(holding=holding, application_number=application_number).first():
        return noted
    with transaction.atomic():
        noted = TimelyFiling.objects.create(holding=holding, application_number=application_number, on=on)
        publish(holding)
        record(
            "certificate.filing-noted",
            subject=holding.number,
            actor="the Bureau",
            acting_as="issuer",
            application=application_number,
            on=on,
        )
    return noted
