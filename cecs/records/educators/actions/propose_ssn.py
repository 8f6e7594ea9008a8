"""An educator says that the social security number on record is not theirs, and gives the right one."""

from cecs.records.accounts.models import Account
from cecs.records.educators.amending import amends_as
from cecs.records.educators.models import Educator
from cecs.records.vault.actions.propose_number import propose_number


def propose_ssn(educator: Educator, typed: str, *, asked: str, by: Account) -> None:
    """Seal the number under what was asked, until staff have looked. Twice is once."""
    acting_as = amends_as(by, educator)
    propose_number(typed, asked=asked, actor=str(by), acting_as=acting_as)
