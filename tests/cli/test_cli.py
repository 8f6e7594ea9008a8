"""The `cecs` command: its exit codes, its summary, its help, and what it says of a mistake."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from cecs.cli.main import main
from cecs.law.keeping import keep_rulebook, read_pages
from tests.law.tiny import write

ROOT = Path(__file__).resolve().parents[2]
CASES = ROOT / "rulebooks" / "connecticut" / "cases"
PUBLISHED = CASES / "official" / "certificates"
GOOD = PUBLISHED / "continue-professional-in-the-window.yaml"


@pytest.fixture(autouse=True)
def _from_the_top(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def wrong(tmp_path: Path) -> Path:
    path = tmp_path / "wrong.yaml"
    path.write_text(GOOD.read_text().replace("outcome: grant", "outcome: refuse"))
    return path


def test_evaluate_says_the_answer_in_short(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", str(GOOD)]) == 0
    said = capsys.readouterr().out
    assert "Everything is met" in said
    assert "Professional educator certificate, 2026-07-01 – 2036-06-30: 029 Mathematics" in said


def test_evaluate_gives_json_one_object_or_a_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", "--json", str(GOOD)]) == 0
    assert json.loads(capsys.readouterr().out)["case"] == "continue-professional-in-the-window"
    assert main(["evaluate", "--json", str(GOOD), str(PUBLISHED / "duplicate-certificate.yaml")]) == 0
    assert [one["outcome"] for one in json.loads(capsys.readouterr().out)] == ["grant", "grant"]


def test_explain_prints_the_tree_in_either_language(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "--language", "es", str(GOOD)]) == 0
    assert "Quién puede presentar la solicitud: Cumplido" in capsys.readouterr().out
    assert main(["explain", "--language", "fr", str(GOOD)]) == 2
    assert "speaks en, es" in capsys.readouterr().err


def test_check_cases_sums_up_and_exits_with_what_it_found(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["check-cases", str(GOOD)]) == 0
    assert capsys.readouterr().out.endswith("1 passed, 0 failed, 0 not covered\n")
    assert main(["check-cases", str(wrong(tmp_path))]) == 1
    said = capsys.readouterr().out
    assert "expected the outcome refuse, found grant" in said
    assert "0 passed, 1 failed, 0 not covered" in said


def test_what_is_not_covered_has_an_exit_code_of_its_own(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "early.yaml"
    path.write_text("id: early\nfiled: 1980-01-01\nrequest: {kind: renew}\neducator: {}\n")
    assert main(["check-cases", str(path)]) == 3
    assert "speak from 1989-07-01" in capsys.readouterr().out
    assert main(["evaluate", str(path)]) == 3


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("id: a\nfiled: 2024-02-30\n", "bad.yaml:2: filed: 2024-02-30 is not a day of the calendar"),
        ("id: a\nfiled: 2024-03-01\nrequest: {kind: renw}\neducator: {}\n", "request.kind"),
        ("just a text", "expected a case"),
        ("", "empty"),
    ],
)
def test_bad_input_is_named_and_answers_nothing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, text: str, says: str
) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text(text)
    assert main(["evaluate", str(GOOD), str(path)]) == 2
    said = capsys.readouterr()
    assert says in said.err
    assert said.out == ""


def test_ids_are_unique_across_a_run(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "copy.yaml").write_text(GOOD.read_text())
    assert main(["check-cases", str(GOOD), str(tmp_path)]) == 2
    assert "ids are unique" in capsys.readouterr().err


def test_what_is_not_there_is_said(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["evaluate", "nowhere.yaml"]) == 2
    assert main(["check-cases", str(tmp_path)]) == 2
    assert main(["law", "check", "--rulebook", "nowhere"]) == 2
    said = capsys.readouterr().err
    assert "no such file" in said
    assert "no case files here" in said
    assert "no rulebook here" in said


def test_a_rulebook_is_found_by_its_fingerprint(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    write(tmp_path / "shelf" / "tiny")
    assert main(["law", "check", "--rulebook", str(tmp_path / "shelf" / "tiny")]) == 0
    fingerprint = capsys.readouterr().out.split("XX-TY ")[1].split(":")[0]
    assert main(["law", "check", "--shelf", str(tmp_path / "shelf"), "--rulebook", fingerprint]) == 0
    assert "XX-TY" in capsys.readouterr().out


def test_law_check_finds_nothing_wrong_in_connecticut(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["law", "check"]) == 0
    assert "0 wrong" in capsys.readouterr().out


def test_law_words_prints_every_word(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["law", "words"]) == 0
    said = capsys.readouterr().out
    assert "special-education" in said
    assert "on or before" in said
    assert main(["law", "words", "--json"]) == 0
    assert "mathematics" in json.loads(capsys.readouterr().out)["credit areas"]


@pytest.mark.parametrize("asked", [["--help"], ["evaluate", "--help"], ["check-cases", "--help"], ["law", "--help"]])
def test_help_helps(capsys: pytest.CaptureFixture[str], asked: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(asked)
    assert stopped.value.code == 0
    assert "usage: cecs" in capsys.readouterr().out


def test_it_runs_without_django() -> None:
    asked = "import sys; from cecs.cli.main import main; main(['law', 'check']); sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], cwd=ROOT, check=False, capture_output=True).returncode == 0


def test_every_case_beside_the_law_holds(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check-cases", "--quiet", str(CASES)]) in (0, 3), capsys.readouterr().out
    assert " 0 failed" in capsys.readouterr().out


def test_a_case_is_answered_by_a_rulebook_that_was_kept(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    place = keep_rulebook(read_pages(ROOT / "rulebooks" / "connecticut"), tmp_path / "kept")
    kept = ["--kept", str(tmp_path / "kept"), "--shelf", str(tmp_path)]
    assert main(["evaluate", "--json", str(GOOD), "--rulebook", place.name, *kept]) == 0
    again = capsys.readouterr().out
    assert main(["evaluate", "--json", str(GOOD)]) == 0
    assert capsys.readouterr().out == again
    assert main(["evaluate", str(GOOD), "--rulebook", "0123456789", *kept]) == 2
    assert "none with this fingerprint" in capsys.readouterr().err
    (place / "fees.yaml").unlink()
    assert main(["evaluate", str(GOOD), "--rulebook", place.name[:8], *kept]) == 2
    assert "no longer what was kept" in capsys.readouterr().err


def test_law_check_counts_a_year_from_any_day(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["law", "check", "--as-of", "2099-01-01", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["as_of"] == "2099-01-01"
    assert any("a year or more before 2099-01-01" in one["says"] and not one["wrong"] for one in told["remarks"])
    assert main(["law", "check", "--as-of", "tomorrow"]) == 2
    assert "write year-month-day" in capsys.readouterr().err


def test_path_tells_the_way_step_by_step(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["path", str(GOOD), "--to", "015"]) == 0
    said = capsys.readouterr().out
    assert "The cheapest way is also the quickest: $100.00 in fees; 1 tests" in said
    assert "Then ask: An added endorsement ($100.00)" in said
    assert main(["path", str(GOOD), "--to", "015", "--language", "es"]) == 0
    assert "Luego solicite: Una habilitación adicional" in capsys.readouterr().out


def test_path_as_json_names_the_texts_of_each_step(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["path", str(GOOD), "--to", "015", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    (stage,) = told["cheapest"]["stages"]
    assert [step["citations"] != [] for step in stage["steps"]] == [True]
    assert (stage["request"], stage["endorsements"], told["covered"]) == ("add-endorsement", ["015"], True)


def test_path_to_what_is_not_in_the_rulebook_is_refused_or_not_covered(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["path", str(GOOD), "--to", "0155"]) == 2
    assert "'0155' is not in this rulebook" in capsys.readouterr().err
    assert main(["path", str(GOOD), "--certificate", "permanent"]) == 3
    assert "knows no way to it" in capsys.readouterr().out
