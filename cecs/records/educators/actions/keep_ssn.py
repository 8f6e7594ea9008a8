"""An educator's social security number is put into the vault: by the educator, or by staff from a paper."""

from cecs.records.accounts.models import Account
from cecs.records.educators.amending import amends_as
from cecs.records.educators.models import Educator
from cecs.records.vault.actions.keep_number import keep_number


def keep_ssn(educator: Educator, typed: str, *, by: Account) -> None:
    """Keep a number for a record; the same number again changes nothing, another number is refused."""
    acting_as = amends_as(by, educator)
    keep_number(typed, owner=educator.key, actor=str(by), acting_as=acting_as)
