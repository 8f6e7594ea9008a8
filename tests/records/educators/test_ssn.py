"""An educator's social security number: kept by the educator or staff, read by a supervisor who says why."""

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.educators.actions.keep_ssn import keep_ssn
from cecs.records.educators.actions.read_ssn import read_ssn
from cecs.records.educators.errors import NoReason
from cecs.records.educators.models import Educator
from cecs.records.vault.errors import NothingKept
from cecs.records.vault.models import VaultRead
from tests.asking import nothing_is_owed, times_written, written

SSN = "123-45-6789"


@pytest.fixture
def coras(cora: Educator) -> Account:
    """Cora's account."""
    assert cora.account is not None
    return cora.account


def test_a_supervisor_reads_it_and_says_why(cora: Educator, coras: Account, ezra: Account) -> None:
    keep_ssn(cora, SSN, by=coras)
    assert read_ssn(cora, by=ezra, because="report to the clearinghouse") == "123456789"
    assert VaultRead.objects.get(owner=cora.key).because == "report to the clearinghouse"


def test_keeping_it_twice_changes_nothing(cora: Educator, coras: Account, gil: Account) -> None:
    keep_ssn(cora, SSN, by=coras)
    keep_ssn(cora, SSN, by=gil)
    assert times_written("vault.kept") == 1


def test_nobody_else_keeps_or_reads_it(cora: Educator, coras: Account, ben: Educator, delia: Account) -> None:
    assert ben.account is not None
    with pytest.raises(NotAllowed):
        keep_ssn(cora, SSN, by=ben.account)
    keep_ssn(cora, SSN, by=coras)
    for somebody in (delia, ben.account, coras):
        with pytest.raises(NotAllowed):
            read_ssn(cora, by=somebody, because="I would like to see it")
    assert not VaultRead.objects.exists()


def test_a_reading_without_a_reason_is_refused(cora: Educator, coras: Account, ezra: Account) -> None:
    keep_ssn(cora, SSN, by=coras)
    with pytest.raises(NoReason):
        read_ssn(cora, by=ezra, because="  ")
    with pytest.raises(NothingKept):
        keep_nothing_and_read(ezra)


def keep_nothing_and_read(ezra: Account) -> str:
    return read_ssn(Educator(number="1", key="nobody"), by=ezra, because="a reason")


def test_the_history_says_who_read_it(cora: Educator, coras: Account, ezra: Account) -> None:
    keep_ssn(cora, SSN, by=coras)
    read_ssn(cora, by=ezra, because="a reason")
    row = written(cora.key, "vault.read")
    assert (row.actor, row.acting_as, row.carries) == ("Ezra Coleman", "supervisor", {"because": "a reason"})


def test_nothing_is_owed(cora: Educator, coras: Account) -> None:
    keep_ssn(cora, SSN, by=coras)
    assert nothing_is_owed()
