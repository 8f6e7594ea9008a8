"""Staff have looked at a proposed social security number: it takes the place of the one on record, or it is gone."""

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.educators.errors import NumberOfAnother
from cecs.records.educators.models import Educator
from cecs.records.vault.actions.let_go import let_go
from cecs.records.vault.actions.replace_number import replace_number
from cecs.records.vault.errors import AnotherIsKept


def settle_ssn(educator: Educator, *, asked: str, is_right: bool, by: Account) -> None:
    """Take the number for right, or let it go. Twice is once; a number of another record is refused."""
    acting_as = require(by, Permission.DO_TASKS)
    if is_right:
        try:
            replace_number(educator.key, asked=asked, actor=str(by), acting_as=acting_as)
        except AnotherIsKept as refused:
            raise NumberOfAnother("This number is another record's.") from refused
    else:
        let_go(asked=asked, actor=str(by), acting_as=acting_as)
