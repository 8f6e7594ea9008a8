"""A line of the register is given its proof: the paper, and the code under which anyone can check it."""

from django.db import transaction

from cecs.records.audit.record import record
from cecs.records.certificates.models import Holding
from cecs.records.credentials.code import new_code
from cecs.records.credentials.models import Proof
from cecs.records.credentials.printing import TEMPLATE_VERSION, printed
from cecs.records.documents.actions.keep_made import keep_made


def prove(holding: Holding) -> Proof:
    """Make the proof of a holding, once a version of the template. The register itself is the permission."""
    if made := Proof.objects.filter(holding=holding, template_version=TEMPLATE_VERSION).first():
        return made
    code = new_code()
    pdf = printed(holding, code, holding.educator.language)
    with transaction.atomic():
        document = keep_made(pdf, name=f"{holding.number}.pdf")
        proof = Proof.objects.create(holding=holding, code=code, document=document, template_version=TEMPLATE_VERSION)
        record(
            "credential.made",
            subject=holding.number,
            actor="CECS",
            acting_as="system",
            code=code,
            sha256=document.sha256,
            template_version=TEMPLATE_VERSION,
        )
    return proof
