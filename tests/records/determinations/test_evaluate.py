"""The engine is asked what follows; its answer is kept with everything it was found from."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.db import DatabaseError, transaction
from django.test import override_settings

from cecs.demo.staff import Staff
from cecs.eligibility.find import find
from cecs.eligibility.findings import record_of
from cecs.law.keeping import kept_folder
from cecs.law.load import fingerprint_of, load_rulebook
from cecs.law.shelf import open_shelf
from cecs.records.applications.actions.start import start_application
from cecs.records.applications.models import Application
from cecs.records.determinations.actions.evaluate import evaluate_application
from cecs.records.determinations.gather import law_of, read
from cecs.records.determinations.models import Evaluation, Purpose
from cecs.records.determinations.queries import evaluations_of
from cecs.records.educators.models import Educator
from cecs.records.payments.queries import owed
from tests.asking import nothing_is_owed, times_written, written
from tests.files import BIOLOGY, account_of, filed, graduated

LACKS = (frozenset(), frozenset({"assessment"}), frozenset({"course", "degree"}), frozenset({"conduct"}))


@pytest.fixture
def draft(ada: Educator) -> Application:
    """Ada's draft for biology."""
    return start_application(ada, "first-certificate", "initial", [BIOLOGY], by=account_of(ada))


@pytest.mark.parametrize("lacks", LACKS)
def test_what_was_found_can_be_worked_out_again_from_the_row_alone(
    ada: Educator, staff: Staff, lacks: frozenset[str]
) -> None:
    application = filed(ada, staff, lacks=lacks)
    pk = evaluate_application(application, Purpose.DETERMINE).pk
    kept = Evaluation.objects.get(pk=pk)
    facts, sought = read(kept.facts, kept.sought, application)
    again = record_of(find(facts, sought, law_of(application)))
    assert json.loads(json.dumps(again)) == kept.found


def test_what_was_found_names_the_text_and_the_evidence(waiting: Application) -> None:
    tree = evaluate_application(waiting, Purpose.DETERMINE).found["tree"]
    assert all(one["citations"] for one in tree["children"])


def test_a_preview_counts_claims_and_leaves_no_trace(draft: Application, staff: Staff, ada: Educator) -> None:
    graduated(ada, staff)  # filed, and verified by nobody
    preview = evaluate_application(draft, Purpose.PREVIEW)
    determining = evaluate_application(draft, Purpose.DETERMINE)
    assert preview.pk is None
    answers = {one["requirement"]: one["answer"] for one in preview.found["tree"]["children"]}
    without = {one["requirement"]: one["answer"] for one in determining.found["tree"]["children"]}
    assert (answers["degree.030"], without["degree.030"]) == ("met", "not-shown")


def test_asking_twice_keeps_both_and_they_agree(waiting: Application) -> None:
    evaluate_application(waiting, Purpose.DETERMINE)
    evaluate_application(waiting, Purpose.DETERMINE)
    one, other = evaluations_of(waiting)
    assert one.found == other.found


def test_nobodys_request_is_evaluated_with_anothers_papers(draft: Application, staff: Staff, cora: Educator) -> None:
    graduated(cora, staff)
    told = evaluate_application(draft, Purpose.PREVIEW)
    assert told.facts["degrees"] == []


def test_a_row_is_never_changed(waiting: Application) -> None:
    kept = evaluate_application(waiting, Purpose.DETERMINE)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Evaluation.objects.filter(pk=kept.pk).update(conclusion="grant")


def test_the_history_carries_what_was_known_then(waiting: Application) -> None:
    kept = evaluate_application(waiting, Purpose.DETERMINE)
    row = written(waiting.number, "application.evaluated")
    assert row.carries["findings"] == json.loads(json.dumps(kept.found["tree"]))
    assert row.carries["conclusion"] == kept.conclusion


def test_a_preview_writes_and_owes_nothing(draft: Application) -> None:
    evaluate_application(draft, Purpose.PREVIEW)
    assert times_written("application.evaluated") == 0
    assert (nothing_is_owed(), owed(draft.number)) == (True, 0)


@pytest.fixture
def living(tmp_path: Path) -> Iterator[Path]:
    """A rulebook folder that may be edited while the product works by it, and a store of its own."""
    folder = tmp_path / "living"
    shutil.copytree(settings.RULEBOOK, folder, ignore=shutil.ignore_patterns("cases", "public"))
    with override_settings(RULEBOOK=folder, RULEBOOKS_KEPT=tmp_path / "kept"):
        open_shelf(folder)
        yield folder
    open_shelf(settings.RULEBOOK)


def test_what_was_found_is_found_again_to_the_byte_after_the_law_has_changed(
    living: Path, ada: Educator, staff: Staff
) -> None:
    application = filed(ada, staff)
    kept = Evaluation.objects.get(pk=evaluate_application(application, Purpose.DETERMINE).pk)
    fees = living / "fees.yaml"
    fees.write_text(fees.read_text(encoding="utf-8").replace("cents: 20000", "cents: 99900"), encoding="utf-8")
    changed = open_shelf(living)
    assert changed.fingerprint != kept.rulebook
    facts, sought = read(kept.facts, kept.sought, application)
    under_new_law = record_of(find(facts, sought, law_of(application)))
    assert under_new_law["fee"] != kept.found["fee"]
    place = kept_folder(settings.RULEBOOKS_KEPT, kept.rulebook)
    assert place is not None
    again = record_of(find(facts, sought, load_rulebook(place).on(kept.as_of)))
    assert json.dumps(again, sort_keys=True) == json.dumps(kept.found, sort_keys=True)


def test_the_rulebook_that_answered_is_kept_once_and_a_preview_keeps_none(
    living: Path, draft: Application, ada: Educator, staff: Staff
) -> None:
    evaluate_application(draft, Purpose.PREVIEW)
    assert not settings.RULEBOOKS_KEPT.exists()
    evaluate_application(draft, Purpose.DETERMINE)
    evaluate_application(draft, Purpose.DETERMINE)
    assert [one.name for one in settings.RULEBOOKS_KEPT.iterdir()] == [fingerprint_of(living)]
