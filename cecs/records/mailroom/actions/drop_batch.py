"""A clerk drops a file from the scanner: many letters in one. It is kept as it came, and taken apart by a job."""

from datetime import date
from typing import IO

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.record import one_deed, record
from cecs.records.documents.actions.keep_upload import Takes, keep_upload
from cecs.records.mailroom.actions.open_envelope import open_envelope
from cecs.records.mailroom.models import ScanBatch
from cecs.records.mailroom.states import Carrier


def drop_batch(
    file: IO[bytes], *, received_on: date, by: Account, once: str, name: str = "", each_page: bool = False
) -> ScanBatch:
    """Keep a batch of scans; everything in it counts as received on that day. `once` names this dropping.

    Raises NotAccepted where the file is neither a PDF nor a TIFF that is whole.
    """
    if dropped := ScanBatch.objects.filter(envelope__once=once).first():
        return dropped
    acting_as = require(by, Permission.OPEN_MAIL)
    document = keep_upload(file, by=by, name=name, takes=Takes.SCANS)
    with transaction.atomic(), one_deed():
        envelope = open_envelope(received_on=received_on, carrier=Carrier.POST, sender=document.name, by=by, once=once)
        batch = ScanBatch.objects.create(envelope=envelope, document=document, each_page=each_page)
        record(
            "mail.batch-dropped",
            subject=envelope.number,
            actor=str(by),
            acting_as=acting_as,
            envelope=envelope.number,
            sha256=document.sha256,
            each_page=each_page,
        )
    return batch
