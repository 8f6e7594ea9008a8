"""Where an application leads."""

from django.urls import reverse

from cecs.records.applications.models import Application
from cecs.records.certificates.queries import granted_by
from cecs.records.determinations.queries import decision_on


def certificate_url(application: Application) -> str:
    """Give the address of the certificate that was granted; nothing where none was."""
    decision = decision_on(application)
    holding = granted_by(decision.number) if decision else None
    return reverse("educator:certificate", args=(holding.key,)) if holding else ""
