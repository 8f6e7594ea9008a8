"""A number that was proposed is not taken: it is gone."""

from django.db import transaction

from cecs.records.audit.record import record
from cecs.records.vault.models import PROPOSED, SocialSecurityNumber


def let_go(*, asked: str, actor: str, acting_as: str) -> None:
    """Forget a proposed number, once."""
    with transaction.atomic():
        gone, _by_model = SocialSecurityNumber.objects.filter(owner=f"{PROPOSED}{asked}").delete()
        if gone:
            record("vault.let-go", subject=asked, actor=actor, acting_as=acting_as)
