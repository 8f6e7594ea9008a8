"""Somebody reads one person's number, and says why. The reading is written down before the number is shown.

There is no act that reads many: a list of numbers can't be had.
"""

from django.db import transaction

from cecs.records.audit.record import record
from cecs.records.vault.errors import NothingKept
from cecs.records.vault.models import SocialSecurityNumber, VaultRead
from cecs.records.vault.seal import opened


def read_number(owner: str, *, actor: str, acting_as: str, because: str) -> str:
    """Open one number, for a reason."""
    kept = SocialSecurityNumber.objects.filter(owner=owner).first()
    if kept is None:
        raise NothingKept("No number is kept for this record.")
    with transaction.atomic():
        VaultRead.objects.create(owner=owner, actor=actor, acting_as=acting_as, because=because)
        record("vault.read", subject=owner, actor=actor, acting_as=acting_as, because=because)
    return opened(kept.sealed)
