"""A college's certification officer gives the formal word: program completed, person fit and competent."""

from datetime import date

from django.db import transaction

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.numbering import next_number
from cecs.records.audit.record import record
from cecs.records.educators.models import Educator
from cecs.records.evidence.errors import NotEvidence
from cecs.records.evidence.models import Evidence
from cecs.records.evidence.saying import check_says
from cecs.records.evidence.states import EvidenceKind, Source
from cecs.records.organizations.models import Program
from cecs.records.organizations.queries import institutions_of, programs_of
from cecs.values import clock


def recommend(
    educator: Educator, *, program: Program, completed_on: date, by: Account, state: str, signed_name: str = ""
) -> Evidence:
    """Record the recommendation of an own, running program. The same recommendation twice is one."""
    says = {
        "route": program.route,
        "state": state,
        "endorsements": [program.endorsement],
        "completed": completed_on.isoformat(),
        "recommended": True,
    }
    sent = {"kind": EvidenceKind.PREPARATION, "source": Source.INSTITUTION}
    given = Evidence.objects.filter(educator=educator, withdrawn_at=None, **sent)
    if same := next((one for one in given if one.says == says), None):
        return same
    acting_as = require(by, Permission.RECOMMEND)
    _check(program, completed_on, by)
    check_says(EvidenceKind.PREPARATION, says)
    with transaction.atomic():
        filed = Evidence.objects.create(
            number=next_number("E", clock.today()),
            educator=educator,
            says=says,
            source_name=program.organization.name,
            received_on=clock.today(),
            filed_by=by,
            **sent,
        )
        record(
            "evidence.recommended",
            subject=filed.number,
            actor=signed_name or str(by),
            acting_as=acting_as,
            educator=educator.number,
            institution=program.organization.name,
            endorsement=program.endorsement,
            completed_on=completed_on,
        )
    return filed


def _check(program: Program, completed_on: date, by: Account) -> None:
    """Refuse what is not this officer's own program, or was not approved, or is not completed yet."""
    today = clock.today()
    if program.organization not in institutions_of(by, today):
        raise NotAllowed(f"{by} may not recommend for {program.organization}.")
    if completed_on > today:
        raise NotEvidence("A program is recommended after it is completed, not before.")
    if program not in programs_of(program.organization, completed_on):
        raise NotEvidence(f"{program.title} was not an approved program on {completed_on}.")
