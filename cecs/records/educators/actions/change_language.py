"""An educator wants letters in another language from now on."""

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.audit.record import record
from cecs.records.educators.amending import amends_as
from cecs.records.educators.models import Educator


def change_language(educator: Educator, language: str, *, by: Account) -> Educator:
    """Write to an educator in this language from now on."""
    was = educator.language
    if was == language:
        return educator
    acting_as = amends_as(by, educator)
    with transaction.atomic():
        educator.language = language
        educator.save(update_fields=["language"])
        record(
            "educator.language-changed",
            subject=educator.number,
            actor=str(by),
            acting_as=acting_as,
            was=was,
            now=language,
        )
    return educator
