"""Somebody no longer acts for an organization. The row stays: who signed in May can be asked for ever."""

from datetime import date

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.record import record
from cecs.records.organizations.models import Officer
from cecs.values import clock


def end_officer(officer: Officer, *, by: Account, until: date | None = None) -> Officer:
    """End an office; from that day on it is no longer held."""
    officer.refresh_from_db()
    if officer.until is not None:
        return officer
    ended_as = require(by, Permission.GIVE_ROLES)
    officer.until = max(until or clock.today(), officer.since)
    with transaction.atomic():
        officer.save(update_fields=["until"])
        record(
            "officer.ended",
            subject=officer.organization.key,
            actor=str(by),
            acting_as=ended_as,
            organization=officer.organization.code,
            officer=str(officer.account),
            acts_as=officer.acting_as,
            until=officer.until,
        )
    return officer
