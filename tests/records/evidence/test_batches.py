"""Very many sayings are filed, or withdrawn, at once."""

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.educators.models import Educator
from cecs.records.evidence.actions.file_batch import Saying, file_batch
from cecs.records.evidence.actions.verify import verify_evidence
from cecs.records.evidence.actions.withdraw_batch import withdraw_batch
from cecs.records.evidence.queries import by_number, evidence_of, untold
from cecs.records.evidence.states import EvidenceKind
from cecs.values import clock
from cecs.values.numbers import is_number
from tests.asking import nothing_is_owed, times_written, written

SCORES = [{"test": "praxis_5236", "taken": f"2026-05-{day:02}", "score": 160 + day, "official": True} for day in (1, 2)]


def filed(educator: Educator, by: Account, *, is_awaited: bool = True) -> list[str]:
    sayings = [Saying(educator.pk, says, is_awaited) for says in SCORES]
    return file_batch(
        sayings, kind=EvidenceKind.ASSESSMENT, source_name="ETS", about="F-1", by=by, received_on=clock.today()
    )


def test_each_has_its_number_and_its_words(ada: Educator, gil: Account) -> None:
    numbers = filed(ada, gil)
    assert [one.says for one in evidence_of(ada)] == SCORES
    assert [one.number for one in evidence_of(ada)] == numbers
    assert all(is_number(number, "E") for number in numbers)
    assert {one.filed_by for one in evidence_of(ada)} == {gil}
    assert len({one.key for one in evidence_of(ada)}) == 2


def test_only_who_waits_is_told(ada: Educator, ben: Educator, gil: Account) -> None:
    filed(ada, gil)
    filed(ben, gil, is_awaited=False)
    assert {one.educator for one in untold()} == {ada}


def test_it_can_be_verified_like_any_other(ada: Educator, gil: Account, delia: Account) -> None:
    filed(ada, gil)
    assert verify_evidence(evidence_of(ada)[0], delia).is_verified


def test_an_empty_batch_files_nothing_however_often(gil: Account) -> None:
    for _ in range(2):
        told = {"kind": EvidenceKind.ASSESSMENT, "source_name": "ETS", "about": "F-1"}
        assert file_batch([], by=gil, received_on=clock.today(), **told) == []  # type: ignore[arg-type]
    assert withdraw_batch([], because="x", about="F-1", by=gil) == 0
    assert times_written("evidence.batch-filed") == times_written("evidence.batch-withdrawn") == 0


def test_withdrawing_twice_is_once(ada: Educator, gil: Account) -> None:
    numbers = filed(ada, gil)
    assert withdraw_batch(numbers, because="Wrong", about="F-1", by=gil) == 2
    assert withdraw_batch(numbers, because="Wrong", about="F-1", by=gil) == 0
    assert evidence_of(ada) == []
    one = by_number(numbers[0])
    assert one is not None
    assert one.withdrawn_because == "Wrong"
    assert times_written("evidence.batch-withdrawn") == 1


def test_only_who_keys_notices_may(ada: Educator, gil: Account, delia: Account) -> None:
    with pytest.raises(NotAllowed):
        filed(ada, delia)
    with pytest.raises(NotAllowed):
        withdraw_batch(filed(ada, gil), because="x", about="F-1", by=delia)


def test_the_history_says_which(ada: Educator, gil: Account) -> None:
    first, last = filed(ada, gil)
    row = written("F-1", "evidence.batch-filed")
    assert (row.carries["first"], row.carries["last"], row.carries["count"]) == (first, last, 2)
    withdraw_batch([first], because="Wrong", about="F-1", by=gil)
    assert written("F-1", "evidence.batch-withdrawn").carries["numbers"] == [first]


def test_nothing_is_owed_for_it(ada: Educator, gil: Account) -> None:
    filed(ada, gil)
    assert nothing_is_owed()
