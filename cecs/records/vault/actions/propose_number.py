"""Somebody says that another number is right: it is sealed beside the one that is kept, until staff have looked."""

from django.db import transaction

from cecs.records.audit.record import record
from cecs.records.vault.digits import nine_digits
from cecs.records.vault.models import PROPOSED, SocialSecurityNumber
from cecs.records.vault.seal import fingerprint, sealed


def propose_number(typed: str, *, asked: str, actor: str, acting_as: str) -> None:
    """Seal a number under what was asked, once. Whether it is another's is for staff to see, never told here."""
    digits, owner = nine_digits(typed), f"{PROPOSED}{asked}"
    if SocialSecurityNumber.objects.filter(owner=owner).exists():
        return
    with transaction.atomic():
        SocialSecurityNumber.objects.create(owner=owner, sealed=sealed(digits), lookup=fingerprint(digits))
        record("vault.proposed", subject=asked, actor=actor, acting_as=acting_as)
