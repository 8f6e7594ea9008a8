"""Readings of the accounts."""

from datetime import date

from django.db.models import Q, QuerySet

from cecs.records.accounts.addresses import same_address
from cecs.records.accounts.models import Account
from cecs.records.accounts.roles import Role


def by_email(address: str) -> Account | None:
    """The account that signs in with an address, if there is one."""
    return Account.objects.filter(email=same_address(address)).first()


def by_key(key: str) -> Account | None:
    """The account with a key, if there is one."""
    return Account.objects.filter(key=key).first()


def holding_role(role: Role, on: date) -> QuerySet[Account]:
    """Active accounts that hold a role on a day, by name."""
    held = Q(roles_held__role=role, roles_held__since__lte=on)
    still = Q(roles_held__until=None) | Q(roles_held__until__gt=on)
    return Account.objects.filter(held & still, is_active=True).distinct().order_by("printed_name", "pk")
