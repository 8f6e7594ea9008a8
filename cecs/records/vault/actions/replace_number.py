"""A number that was proposed is found right: it takes the place of the one that was kept, which is gone."""

from django.db import transaction

from cecs.records.audit.record import record
from cecs.records.vault.errors import AnotherIsKept
from cecs.records.vault.models import PROPOSED, SocialSecurityNumber


def replace_number(owner: str, *, asked: str, actor: str, acting_as: str) -> None:
    """Put a proposed number in its place, once. One that is another record's is refused."""
    proposed = SocialSecurityNumber.objects.filter(owner=f"{PROPOSED}{asked}").first()
    if proposed is None:
        return
    theirs = SocialSecurityNumber.objects.filter(lookup=proposed.lookup)
    if theirs.exclude(owner__startswith=PROPOSED).exclude(owner=owner).exists():
        raise AnotherIsKept("This number is another record's.")
    with transaction.atomic():
        SocialSecurityNumber.objects.filter(owner=owner).delete()
        SocialSecurityNumber.objects.filter(pk=proposed.pk).update(owner=owner)
        record("vault.replaced", subject=owner, actor=actor, acting_as=acting_as, rests_on=asked)
