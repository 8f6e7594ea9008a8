"""Files of scores: taken once, loaded line by line, undone as a whole; what is unsure is kept and claimed."""

from datetime import date
from io import BytesIO
from typing import Any

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.documents.actions.scan import scan_document
from cecs.records.documents.errors import NotAccepted
from cecs.records.educators.actions.change_name import change_name
from cecs.records.educators.actions.enter_educator import enter_educator
from cecs.records.educators.models import Educator
from cecs.records.evidence.actions.file_batch import Saying, file_batch
from cecs.records.evidence.models import Evidence
from cecs.records.evidence.queries import evidence_of, untold
from cecs.records.evidence.states import EvidenceKind
from cecs.records.mailroom.actions import load_scores as loading
from cecs.records.mailroom.actions.claim_score import claim_score
from cecs.records.mailroom.actions.load_scores import load_scores
from cecs.records.mailroom.actions.take_score_file import take_score_file
from cecs.records.mailroom.actions.undo_scores import undo_scores
from cecs.records.mailroom.errors import NotFromHere, NotYetCome
from cecs.records.mailroom.jobs import load_score_files
from cecs.records.mailroom.models import ScoreFile, ScoreRow
from cecs.records.mailroom.queries import (
    counted_rows,
    may_hold_scores_for,
    rows_of,
    score_file_by_key,
    unclaimed_score,
    unclaimed_scores,
)
from cecs.records.mailroom.scores.layout import BadLayout, layout_from, layouts
from cecs.values import clock
from tests.asking import nothing_is_owed, times_written, written
from tests.files import account_of
from tests.records.mailroom.test_read_batch import NoVirus, Virus

HEADER = "report_id,last_name,first_name,middle_name,birth_date,educator_number,test_code,test_date,scaled_score,status"
TAKEN = "2026-05-20"


def line(educator: Educator, score: str = "161", **changed: str) -> str:
    """Give a line about somebody, with anything changed in it."""
    name = educator.names.get()
    told = {
        "score_id": "R1", "family": name.family, "given": name.given, "middle": "", "born_on": str(educator.born_on),
        "ein": educator.number, "test": "5236", "taken": TAKEN, "score": score, "action": "", **changed,
    }  # fmt: skip
    return ",".join(told.values())


def taken(gil: Account, *lines: str, is_clean: bool = True) -> ScoreFile:
    data = "\n".join((HEADER, *lines, "")).encode()
    score_file = take_score_file(
        BytesIO(data), layouts()["made-up-csv"], received_on=clock.today(), by=gil, name="scores.csv"
    )
    scan_document(score_file.document, by=NoVirus() if is_clean else Virus())
    return score_file


def loaded(gil: Account, *lines: str) -> ScoreFile:
    return load_scores(taken(gil, *lines))


def states(score_file: ScoreFile) -> list[str]:
    return [row.state for row in score_file.rows.order_by("line")]


def only(educator: Educator) -> Evidence:
    (one,) = evidence_of(educator)
    return one


def test_a_score_is_filed_as_the_companys_own(ada: Educator, gil: Account) -> None:
    score_file = loaded(gil, line(ada))
    one = only(ada)
    assert one.says == {"test": "praxis_5236", "taken": TAKEN, "score": 161, "official": True}
    assert (one.source, one.source_name, one.filed_by) == ("testing-company", "ETS", gil)
    assert (score_file.state, counted_rows(score_file)) == ("done", {"filed": 1})
    assert score_file.rows.get().evidence == one.number


def test_a_fixed_width_file_says_the_same(ada: Educator, gil: Account) -> None:
    assert ada.born_on is not None
    who = f"{'Whitcomb':25}{'Ada':20}{'':15}{ada.born_on:%m%d%Y}{ada.number:10}"
    row = f" {'R1':12}{who}{'5236':4}05202026{'161':4}"
    data = f"HEADER\r\n{row}\r\n".encode()
    score_file = take_score_file(BytesIO(data), layouts()["made-up-fixed"], received_on=clock.today(), by=gil)
    scan_document(score_file.document, by=NoVirus())
    load_scores(score_file)
    assert only(ada).says == {"test": "praxis_5236", "taken": TAKEN, "score": 161, "official": True}


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"score_id": ""}, "no-id"),
        ({"given": ""}, "no-name"),
        ({"test": "9999"}, "unknown-test"),
        ({"taken": "2026-02-30"}, "bad-day"),
        ({"taken": "2999-01-01"}, "bad-day"),
        ({"taken": ""}, "bad-day"),
        ({"born_on": "yesterday"}, "bad-day"),
        ({"score": "high"}, "bad-score"),
        ({"score": "-1"}, "bad-score"),
        ({"score": "nan"}, "bad-score"),
        ({"family": "One,Two"}, "shape"),
        ({"given": '"Ada'}, "shape"),
    ],
)
def test_every_refused_line_has_its_reason(ada: Educator, gil: Account, changed: dict[str, str], why: str) -> None:
    """And holds none of the others up."""
    score_file = loaded(gil, line(ada, **changed), line(ada, score_id="R2"))
    (refused,) = rows_of(score_file, "refused")
    assert (refused.line, refused.why) == (2, why)
    assert only(ada)


@pytest.mark.parametrize(
    ("changed", "state"),
    [
        ({}, "filed"),
        ({"ein": ""}, "filed"),
        ({"ein": "", "given": "ADA", "family": "whitcomb"}, "filed"),
        ({"given": "Somebody", "family": "Married"}, "filed"),  # the EIN and the birth date are hers
        ({"born_on": "1960-01-01"}, "unmatched"),
        ({"born_on": ""}, "unmatched"),
        ({"ein": "", "family": "Witcomb"}, "unmatched"),
        ({"ein": "999999999"}, "unmatched"),  # a number nobody has: somebody looks
    ],
)
def test_only_who_it_is_for_sure_is_given_it(ada: Educator, gil: Account, changed: dict[str, str], state: str) -> None:
    assert states(loaded(gil, line(ada, **changed))) == [state]


def test_a_former_name_is_hers_and_a_namesake_is_nobody_for_sure(ada: Educator, gil: Account) -> None:
    told = line(ada, ein="")
    change_name(ada, given="Ada", family="Moreau", by=gil)
    assert states(loaded(gil, told)) == ["filed"]
    enter_educator("Ada", "Whitcomb", born_on=ada.born_on, by=None)
    assert states(loaded(gil, told.replace("R1", "R2"))) == ["unmatched"]


def test_the_same_file_twice_is_taken_once(ada: Educator, gil: Account) -> None:
    first = loaded(gil, line(ada))
    assert loaded(gil, line(ada)) == first
    assert times_written("scores.taken") == times_written("scores.loaded") == 1
    assert only(ada)


def test_the_same_score_in_another_file_changes_nothing(ada: Educator, gil: Account) -> None:
    loaded(gil, line(ada))
    again = loaded(gil, line(ada), line(ada, score_id="R2", score="170"))
    assert states(again) == ["same", "filed"]
    assert len(evidence_of(ada)) == 2


def test_the_same_number_twice_in_a_file_is_refused(ada: Educator, gil: Account) -> None:
    score_file = loaded(gil, line(ada), line(ada, score="170"))
    assert states(score_file) == ["filed", "refused"]
    assert only(ada).says["score"] == 161


def test_a_changed_score_replaces_the_old_one(ada: Educator, gil: Account) -> None:
    first = loaded(gil, line(ada))
    loaded(gil, line(ada, score="158"))
    assert only(ada).says["score"] == 158
    assert states(first) == ["replaced"]
    assert Evidence.objects.filter(withdrawn_at__isnull=False).count() == 1


def test_a_score_taken_back_no_longer_counts_and_the_rooms_above_hear_of_it(ada: Educator, gil: Account) -> None:
    first = loaded(gil, line(ada))
    filed = only(ada)
    assert filed not in list(untold())  # nobody waits for it
    second = loaded(gil, line(ada, action="CANCELED", score=""))
    assert evidence_of(ada) == []
    assert (states(first), states(second)) == (["invalid"], ["invalid"])
    assert list(untold()) == [filed]


def test_a_score_that_waits_to_be_claimed_may_be_taken_back(ada: Educator, gil: Account) -> None:
    first = loaded(gil, line(ada, born_on="1960-01-01"))
    loaded(gil, line(ada, action="CANCELED"))
    assert states(first) == ["invalid"]
    assert not unclaimed_scores()


def test_killed_between_two_parts_it_goes_on_where_it_was(
    ada: Educator, gil: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "AT_ONCE", 3)
    score_file = taken(gil, *(line(ada, score_id=f"R{n}", taken=f"2026-05-{n:02}") for n in range(1, 11)))
    load_scores(score_file, at_most=1)
    score_file.refresh_from_db()
    assert (score_file.state, score_file.lines_done) == ("reading", 3)

    def killed(*_args: Any, **_kwargs: Any) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as dying:
        dying.setattr(loading, "write_many", killed)
        with pytest.raises(KeyboardInterrupt):
            load_scores(score_file)
    assert ScoreRow.objects.count() == Evidence.objects.count() == 2
    assert load_score_files() == 8
    score_file.refresh_from_db()
    assert (score_file.state, score_file.lines_done, score_file.bytes_done) == ("done", 11, score_file.document.bytes)
    assert len(evidence_of(ada)) == 10


def test_undone_nothing_of_it_counts(ada: Educator, ben: Educator, gil: Account) -> None:
    score_file = loaded(gil, line(ada), line(ben, score_id="R2", born_on="1960-01-01"))
    for _ in range(2):  # twice is once
        undo_scores(score_file, because="Wrong year", by=gil)
    assert evidence_of(ada) == []
    assert states(score_file) == ["undone", "undone"]
    assert not unclaimed_scores()
    assert times_written("scores.undone") == times_written("evidence.batch-withdrawn") == 1
    assert loaded(gil, line(ada)) != score_file  # the right file may be the same bytes again
    assert only(ada)


def test_half_loaded_it_can_be_undone_and_stays_so(
    ada: Educator, gil: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "AT_ONCE", 2)
    score_file = taken(gil, line(ada), line(ada, score_id="R2", taken="2026-05-21"))
    load_scores(score_file, at_most=1)
    undo_scores(score_file, because="Wrong year", by=gil)
    assert load_scores(score_file).lines_done == 2
    assert evidence_of(ada) == []


def test_a_clerk_claims_what_was_unsure(ada: Educator, ben: Educator, gil: Account) -> None:
    loaded(gil, line(ada, ein="", family="Witcomb"))
    (row,) = unclaimed_scores("wit")
    assert unclaimed_score(row.pk) == row
    filed = claim_score(row, ada, by=gil)
    assert claim_score(row, ada, by=gil) == filed == only(ada)
    with pytest.raises(NotFromHere):
        claim_score(row, ben, by=gil)
    assert times_written("scores.claimed") == 1
    assert not unclaimed_scores()


def test_she_is_told_that_scores_may_be_held_for_her(ada: Educator, ben: Educator, gil: Account) -> None:
    loaded(gil, line(ada, ein="999999999"))
    assert may_hold_scores_for(ada)
    assert not may_hold_scores_for(ben)


def test_only_a_clerk_brings_in_claims_and_undoes(ada: Educator, gil: Account, delia: Account) -> None:
    score_file = loaded(gil, line(ada), line(ada, score_id="R2", born_on="1960-01-01"))
    for account in (delia, account_of(ada)):
        with pytest.raises(NotAllowed):
            taken(account, line(ada, score_id="R3"))
        with pytest.raises(NotAllowed):
            undo_scores(score_file, because="no", by=account)
        with pytest.raises(NotAllowed):
            claim_score(unclaimed_scores()[0], ada, by=account)
    saying = Saying(ada.pk, {"test": "praxis_5236"}, is_awaited=True)
    with pytest.raises(NotAllowed):
        file_batch(
            [saying], kind=EvidenceKind.ASSESSMENT, source_name="ETS", about="x", by=delia, received_on=clock.today()
        )


@pytest.mark.parametrize("data", [b"", b"  \n ", b"\x00\x01"])
def test_what_is_no_text_is_not_taken(gil: Account, data: bytes) -> None:
    with pytest.raises(NotAccepted):
        take_score_file(BytesIO(data), layouts()["made-up-csv"], received_on=clock.today(), by=gil)


def test_nothing_comes_tomorrow(gil: Account) -> None:
    with pytest.raises(NotYetCome):
        take_score_file(BytesIO(b"x"), layouts()["made-up-csv"], received_on=clock.days_from_now(1), by=gil)


def test_nothing_is_loaded_before_the_virus_scan_or_when_it_found_one(ada: Educator, gil: Account) -> None:
    infected = load_scores(taken(gil, line(ada), is_clean=False))
    assert (infected.state, infected.reason) == ("refused", "Eicar")
    assert score_file_by_key(infected.key) == infected
    waiting = take_score_file(BytesIO(b"a,b"), layouts()["made-up-csv"], received_on=clock.today(), by=gil)
    assert load_scores(waiting).state == "waiting"
    assert not evidence_of(ada)


def test_the_history_counts_what_came_of_it(ada: Educator, gil: Account) -> None:
    score_file = loaded(gil, line(ada), "nonsense", line(ada, score_id="R2", born_on="1960-01-01"))
    row = written(score_file.number, "scores.loaded")
    assert row.carries["counted"] == {"filed": 1, "refused": 1, "unmatched": 1}
    filed = written(score_file.number, "evidence.batch-filed")
    assert (filed.actor, filed.carries["count"]) == (str(gil), 1)


def test_nothing_is_owed_for_it(ada: Educator, gil: Account) -> None:
    loaded(gil, line(ada))
    assert nothing_is_owed()


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"shape": "round"}, "fixed or csv"),
        ({"fields": {"score_id": "a", "shoe_size": "b"}}, "shoe_size"),
        ({"fields": {"score_id": "a"}}, "is missing"),
        ({"columns": ["a"]}, "no column"),
    ],
)
def test_a_layout_that_makes_no_sense_is_refused(changed: dict[str, Any], words: str) -> None:
    fields = {name: name for name in ("score_id", "given", "family", "test", "taken", "score")}
    right = {"title": {}, "company": "X", "shape": "csv", "dates": "%Y", "fields": fields, "columns": list(fields)}
    assert layout_from("right", right).named["given"] == 1
    with pytest.raises(BadLayout, match=words):
        layout_from("wrong", right | changed)


def test_a_birthday_alone_is_nobody(db: None, gil: Account) -> None:
    nobody = enter_educator("Nobody", "Known", born_on=date(1980, 1, 1), by=None)
    assert not may_hold_scores_for(nobody)
