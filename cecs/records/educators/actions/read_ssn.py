"""A supervisor reads one educator's social security number, and says why. Every reading is written down."""

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.educators.errors import NoReason
from cecs.records.educators.models import Educator
from cecs.records.vault.actions.read_number import read_number


def read_ssn(educator: Educator, *, by: Account, because: str) -> str:
    """Open one number; a reading without a reason is refused."""
    acting_as = require(by, Permission.MERGE)
    if not because.strip():
        raise NoReason("Say why the number is read.")
    return read_number(educator.key, actor=str(by), acting_as=acting_as, because=because.strip())
