"""A clerk brings in a testing company's file of scores. The same file, in the same layout, is taken once."""

from datetime import date
from typing import IO

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.numbering import next_number
from cecs.records.audit.record import record
from cecs.records.documents.actions.keep_upload import Takes, keep_upload
from cecs.records.mailroom.errors import NotYetCome
from cecs.records.mailroom.models import ScoreFile
from cecs.records.mailroom.scores.layout import Layout
from cecs.values import clock


def take_score_file(file: IO[bytes], layout: Layout, *, received_on: date, by: Account, name: str = "") -> ScoreFile:
    """Keep a file of scores; a job loads it. Raises NotAccepted where it is no plain text."""
    acting_as = require(by, Permission.KEY_NOTICE)
    if received_on > clock.today():
        raise NotYetCome("A file can't have been received on a day that has not come yet.")
    document = keep_upload(file, by=by, name=name, takes=Takes.TEXT)
    same = ScoreFile.objects.filter(document__sha256=document.sha256, layout=layout.id, undone_at=None)
    if taken := same.first():
        return taken
    with transaction.atomic():
        score_file = ScoreFile.objects.create(
            number=next_number("F", received_on),
            layout=layout.id,
            company=layout.company,
            document=document,
            received_on=received_on,
            taken_by=by,
        )
        record(
            "scores.taken",
            subject=score_file.number,
            actor=str(by),
            acting_as=acting_as,
            layout=layout.id,
            company=layout.company,
            sha256=document.sha256,
            bytes=document.bytes,
        )
    return score_file
