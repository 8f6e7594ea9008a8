"""Where an application leads."""

from cecs.records.applications.models import Application
from cecs.records.certificates.models import Holding
from cecs.records.certificates.queries import granted_by
from cecs.records.determinations.queries import decision_on


def certificate_of(application: Application) -> Holding | None:
    """Give the certificate that was granted; none where none was."""
    decision = decision_on(application)
    return granted_by(decision.number) if decision else None
