"""A decision to grant becomes one line of the register. The same decision never makes two."""

from django.db import transaction

from cecs.records.audit.numbering import next_number
from cecs.records.audit.record import record
from cecs.records.certificates.errors import NotForTheRegister
from cecs.records.certificates.grant import Grant
from cecs.records.certificates.models import HeldEndorsement, Holding
from cecs.records.certificates.publishing import publish
from cecs.records.certificates.queries import granted_by
from cecs.values import clock


def issue(grant: Grant) -> Holding:
    """Write the line that a decision grants. No permission is asked here: the decision was asked for it."""
    if written := granted_by(grant.decision):
        return written
    if not grant.decision:
        raise NotForTheRegister("A line of the register needs the number of the decision that grants it.")
    if grant.until is not None and grant.until <= grant.since:
        raise NotForTheRegister(f"A holding can't end on {grant.until} before it begins on {grant.since}.")
    today = clock.today()
    with transaction.atomic():
        holding = Holding.objects.create(
            number=next_number("C", today),
            educator=grant.educator,
            type=grant.type,
            since=grant.since,
            until=grant.until,
            issued_on=today,
            granted_by=grant.decision,
            printed_name=grant.printed_name,
        )
        HeldEndorsement.objects.bulk_create(
            [HeldEndorsement(holding=holding, code=code, since=grant.since) for code in sorted(set(grant.endorsements))]
        )
        publish(holding)
        record(
            "certificate.issued",
            subject=holding.number,
            actor="the Bureau",
            acting_as="issuer",
            decision=grant.decision,
            educator=grant.educator.number,
            type=grant.type,
            endorsements=sorted(set(grant.endorsements)),
            since=grant.since,
            until=grant.until,
        )
    return holding
