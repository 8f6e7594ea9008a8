"""The one question the vault answers without opening anything."""

from cecs.records.vault.digits import nine_digits
from cecs.records.vault.models import SocialSecurityNumber
from cecs.records.vault.seal import fingerprint


def owner_of(typed: str) -> str:
    """Give the key of the record that has this number; empty when none has."""
    found = SocialSecurityNumber.objects.filter(lookup=fingerprint(nine_digits(typed)))
    return found.values_list("owner", flat=True).first() or ""


def keeps_one(owner: str) -> bool:
    """Say whether a number is kept for a record, without showing it."""
    return SocialSecurityNumber.objects.filter(owner=owner).exists()
