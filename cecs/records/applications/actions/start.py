"""An educator opens a draft. The same request opened twice is one draft."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction

from cecs.law.shelf import law_on
from cecs.records.accounts.models import Account
from cecs.records.applications.errors import NotAskedFor
from cecs.records.applications.models import Application, SoughtEndorsement
from cecs.records.applications.permitting import files_as
from cecs.records.applications.queries import known
from cecs.records.applications.states import State
from cecs.records.audit.numbering import next_number
from cecs.records.audit.record import record
from cecs.records.educators.models import Educator
from cecs.values import clock


def start_application(
    educator: Educator,
    kind: str,
    certificate: str = "",
    endorsements: Iterable[str] = (),
    *,
    by: Account,
    about_holding: str = "",
    as_of: date | None = None,
) -> Application:
    """Open a draft, or give the one that is open for the same request. `as_of`: the day its paper came by mail."""
    codes = tuple(sorted(set(endorsements)))
    drafts = known().filter(
        educator=educator,
        kind=kind,
        certificate=certificate,
        about_holding=about_holding,
        law_as_of=as_of,
        state=State.DRAFT,
    )
    if opened := next((one for one in drafts if one.endorsement_codes == codes), None):
        return opened
    acting_as = files_as(by, educator)
    if kind not in {offer.kind for offer in law_on(as_of or clock.today()).offers}:
        raise NotAskedFor(f"Nothing of the kind {kind!r} can be asked for today.")
    seeks = Application(
        educator=educator, kind=kind, certificate=certificate, about_holding=about_holding, law_as_of=as_of
    )
    return _started(seeks, codes, str(by), acting_as)


def _started(application: Application, codes: tuple[str, ...], actor: str, acting_as: str) -> Application:
    """Write the draft down."""
    with transaction.atomic():
        application.number = next_number("A", clock.today())
        application.save(force_insert=True)
        SoughtEndorsement.objects.bulk_create([SoughtEndorsement(application=application, code=code) for code in codes])
        record(
            "application.started",
            subject=application.number,
            actor=actor,
            acting_as=acting_as,
            educator=application.educator.number,
            kind=application.kind,
            certificate=application.certificate,
            endorsements=list(codes),
        )
    return application
