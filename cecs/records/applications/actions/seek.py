"""A draft's endorsements, or the certificate it asks for, are chosen anew before it is signed."""

from collections.abc import Iterable

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.applications.errors import NotFromHere
from cecs.records.applications.models import Application, SoughtEndorsement
from cecs.records.applications.queries import for_educator
from cecs.records.audit.record import record


def seek(application: Application, endorsements: Iterable[str], *, by: Account) -> Application:
    """Change what a draft seeks; give it back as it now stands."""
    codes = sorted(set(endorsements))
    if list(application.endorsement_codes) == codes:
        return application
    acting_as = require(by, Permission.AMEND, whose=application.educator.account)
    if not application.is_draft:
        raise NotFromHere(f"{application.number} is signed; what it seeks can't be changed any more.")
    with transaction.atomic():
        was = list(application.endorsement_codes)
        application.sought.exclude(code__in=codes).delete()
        SoughtEndorsement.objects.bulk_create(
            [SoughtEndorsement(application=application, code=code) for code in codes if code not in was]
        )
        record("application.sought", subject=application.number, actor=str(by), acting_as=acting_as, was=was, now=codes)
    return for_educator(by, application.key)
