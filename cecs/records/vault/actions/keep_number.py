"""A social security number is put into the vault, for one record. The history keeps no digit of it."""

from django.db import transaction

from cecs.records.audit.record import record
from cecs.records.vault.digits import nine_digits
from cecs.records.vault.errors import AnotherIsKept
from cecs.records.vault.models import SocialSecurityNumber
from cecs.records.vault.queries import owner_of
from cecs.records.vault.seal import fingerprint, sealed


def keep_number(typed: str, *, owner: str, actor: str, acting_as: str) -> None:
    """Seal a number; the same number for the same record is kept once, a second one is refused."""
    digits = nine_digits(typed)
    if owner_of(digits) == owner:
        return
    if owner_of(digits) or SocialSecurityNumber.objects.filter(owner=owner).exists():
        raise AnotherIsKept("This record has another number, or this number is another record's.")
    with transaction.atomic():
        SocialSecurityNumber.objects.create(owner=owner, sealed=sealed(digits), lookup=fingerprint(digits))
        record("vault.kept", subject=owner, actor=actor, acting_as=acting_as)
