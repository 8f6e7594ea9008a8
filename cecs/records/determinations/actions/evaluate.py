"""The engine is asked what follows; its answer is kept with everything it was found from."""

from django.conf import settings
from django.db import transaction

from cecs.eligibility.find import find
from cecs.eligibility.findings import record_of
from cecs.law.shelf import keep_for_ever
from cecs.records.applications.models import Application
from cecs.records.audit.record import record
from cecs.records.determinations.gather import gathered, law_of, read
from cecs.records.determinations.models import Evaluation, Purpose


def evaluate_application(application: Application, purpose: Purpose) -> Evaluation:
    """Find, and keep what was found. A preview counts claims, changes nothing, and leaves no history."""
    law = law_of(application)
    person, request = gathered(application, with_claims=purpose == Purpose.PREVIEW)
    facts, sought = read(person, request, application)
    found = record_of(find(facts, sought, law))
    evaluation = Evaluation(
        application=application,
        facts=person,
        sought=request,
        found=found,
        conclusion=found["conclusion"] or "",
        rulebook=law.fingerprint,
        as_of=law.day,
        purpose=purpose,
    )
    if purpose == Purpose.PREVIEW:
        return evaluation
    keep_for_ever(settings.RULEBOOKS_KEPT)  # whoever asks again in years needs the law it was asked of
    with transaction.atomic():
        evaluation.save()
        record(
            "application.evaluated",
            subject=application.number,
            actor="CECS",
            acting_as="engine",
            purpose=purpose,
            law_as_of=law.day,
            rulebook=law.fingerprint,
            conclusion=evaluation.conclusion,
            findings=found["tree"],
        )
    return evaluation
