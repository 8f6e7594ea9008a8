"""Something that bears on a requirement arrives and is filed, with what it says and from whom it came."""

from datetime import date
from typing import Any

from django.db import transaction

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import may, require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.numbering import next_number
from cecs.records.audit.record import record
from cecs.records.documents.models import Document
from cecs.records.educators.models import Educator
from cecs.records.evidence.models import Evidence
from cecs.records.evidence.saying import check_says, plain
from cecs.records.evidence.states import Source
from cecs.records.organizations.models import ActsAs
from cecs.records.organizations.queries import organizations_of
from cecs.values import clock

# Who may bring evidence in from which source.
ASKS = {
    Source.APPLICANT: Permission.SEND_EVIDENCE,
    Source.INSTITUTION: Permission.SEND_TRANSCRIPT,
    Source.EMPLOYER: Permission.STATE_EXPERIENCE,
    Source.TESTING_COMPANY: Permission.KEY_NOTICE,
    Source.OTHER_STATE: Permission.KEY_NOTICE,
    Source.BUREAU: Permission.KEY_NOTICE,
}
# An officer speaks for an own institution only: as what.
_SPEAKS_FOR: dict[str, ActsAs] = {
    Source.INSTITUTION: ActsAs.CERTIFICATION_OFFICER,
    Source.EMPLOYER: ActsAs.EMPLOYING_AGENT,
}


def file_evidence(  # noqa: PLR0913 - each is a part of what was received
    educator: Educator,
    kind: str,
    says: dict[str, Any],
    *,
    source: str,
    source_name: str,
    by: Account,
    received_on: date,
    document: Document | None = None,
    for_application: str = "",
) -> Evidence:
    """File one piece of evidence. The same saying from the same source on the same paper is one piece."""
    said = plain(says)
    sent = {"source": source, "source_name": source_name}
    same = Evidence.objects.filter(educator=educator, kind=kind, document=document, withdrawn_at=None, **sent)
    if filed := next((one for one in same if one.says == said), None):
        return filed
    acting_as = _acting_as(by, source, source_name, educator)
    check_says(kind, said)
    came: dict[str, Any] = {"received_on": received_on, "for_application": for_application, "kind": kind, **sent}
    with transaction.atomic():
        filed = Evidence.objects.create(
            number=next_number("E", received_on), educator=educator, says=said, document=document, filed_by=by, **came
        )
        _write_down(filed, by, acting_as, came)
    return filed


def _write_down(filed: Evidence, by: Account, acting_as: str, came: dict[str, Any]) -> None:
    record(
        "evidence.filed",
        subject=filed.number,
        actor=str(by),
        acting_as=acting_as,
        educator=filed.educator.number,
        **came,
    )


def _acting_as(by: Account, source: str, source_name: str, educator: Educator) -> str:
    """Ask whether this person may bring in evidence from this source; a clerk may key any official notice."""
    asks = ASKS[Source(source)]
    if source in _SPEAKS_FOR and may(by, Permission.KEY_NOTICE):
        return require(by, Permission.KEY_NOTICE)
    acting_as = require(by, asks, whose=educator.account)
    if source in _SPEAKS_FOR and not organizations_of(by, clock.today(), _SPEAKS_FOR[source]).filter(name=source_name):
        raise NotAllowed(f"{by} may not send anything for {source_name}.")
    return acting_as
