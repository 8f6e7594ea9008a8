"""Who does what in the demonstration: the accounts whose acts put applications in flight, and their college."""

from dataclasses import dataclass

from cecs.records.accounts.models import Account
from cecs.records.organizations.models import Organization


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff:
    """The people who act on applications."""

    delia: Account
    ezra: Account
    gil: Account
    june: Account
    college: Organization
