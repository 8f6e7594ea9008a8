"""What the vault answers without showing a number: whose it is, whether one is kept, its last four digits."""

from cecs.records.vault.digits import nine_digits
from cecs.records.vault.models import PROPOSED, SocialSecurityNumber
from cecs.records.vault.seal import fingerprint, opened

SHOWN = 4  # of nine digits


def owner_of(typed: str) -> str:
    """Give the key of the record that has this number; empty when none has. A number only proposed is nobody's."""
    found = SocialSecurityNumber.objects.filter(lookup=fingerprint(nine_digits(typed)))
    return found.exclude(owner__startswith=PROPOSED).values_list("owner", flat=True).first() or ""


def keeps_one(owner: str) -> bool:
    """Say whether a number is kept for a record, without showing it."""
    return SocialSecurityNumber.objects.filter(owner=owner).exists()


def last_four(owner: str) -> str:
    """Give the last four digits kept for a record, and never more; empty where none is kept."""
    kept = SocialSecurityNumber.objects.filter(owner=owner).first()
    return opened(kept.sealed)[-SHOWN:] if kept else ""
