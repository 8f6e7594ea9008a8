"""An educator asks that a fact of the record be put right. It becomes a task for staff; nothing is changed yet."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.applications.errors import PaperNeeded
from cecs.records.applications.models import Correction
from cecs.records.applications.states import SHOWN_BY_PAPER, Corrects
from cecs.records.audit.record import record
from cecs.records.documents.models import Document
from cecs.records.educators.actions.propose_ssn import propose_ssn
from cecs.records.educators.models import Educator
from cecs.records.educators.queries import proposed_ssn_ending
from cecs.records.worklist.actions.open_task import open_task

TASK = "educator.correction"


def ask_correction(
    educator: Educator,
    what: Corrects,
    *,
    by: Account,
    asks: Mapping[str, Any] | None = None,
    about: str = "",
    words: str = "",
    document: Document | None = None,
    ssn: str = "",
) -> Correction:
    """Ask for one thing to be put right; asked again while it waits, it is the same request."""
    told = {"about": about, "words": words.strip(), "document": document, "asks": dict(asks or {})}
    waiting = Correction.objects.filter(educator=educator, what=what, outcome="", about=about, document=document)
    same = (one for one in waiting if one.asks == told["asks"] and _ends_alike(one, ssn))
    if asked := next(same, None):
        return asked
    acting_as = require(by, Permission.AMEND, whose=educator.account)
    if what in SHOWN_BY_PAPER and document is None:
        raise PaperNeeded("Send a paper that shows what is right.")
    with transaction.atomic():
        correction = Correction.objects.create(educator=educator, what=what, asked_by=by, **told)
        if ssn:
            propose_ssn(educator, ssn, asked=correction.key, by=by)
        open_task(TASK, correction.key, words=correction.words, actor=str(by), educator=educator.number, what=what)
        _write_down(correction, by, acting_as)
    return correction


def _ends_alike(waiting: Correction, ssn: str) -> bool:
    """Say whether the number that waits and the one typed now end alike: enough to know a second click."""
    return not ssn or (ending := proposed_ssn_ending(waiting.key)) == "" or ssn.endswith(ending)


def _write_down(correction: Correction, by: Account, acting_as: str) -> None:
    record(
        "correction.asked",
        subject=correction.educator.number,
        actor=str(by),
        acting_as=acting_as,
        correction=correction.key,
        what=correction.what,
        asks=correction.asks,
        words=correction.words,
        about=correction.about,
        document=correction.document.key if correction.document else "",
    )
