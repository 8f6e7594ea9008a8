"""Two rulebooks side by side: what is new, gone, or said otherwise, from which day and by which text."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from cecs.cli.main import main
from cecs.law.diff import changes
from cecs.law.load import load_rulebook
from cecs.law.rulebook import Rulebook
from tests.law.tiny import PAGES

Spoil = Callable[..., Path]
FEES = PAGES["fees.yaml"]


def differs(before: Rulebook, folder: Path) -> list[tuple[str, str, str, str]]:
    return [(one.kind, one.name, one.how, one.part) for one in changes(before, load_rulebook(folder))]


def test_the_same_law_differs_in_nothing(tiny: Rulebook, spoiled: Spoil) -> None:
    assert list(changes(tiny, load_rulebook(spoiled()))) == []


def test_an_amount_from_a_new_day_names_the_day_the_text_and_what_held_before(tiny: Rulebook, spoiled: Spoil) -> None:
    folder = spoiled(fees=FEES.replace("cents: 4000, cites: [act-2]}", "cents: 4000, cites: [act-2]}, "
                                       "{since: 2027-01-01, cents: 4500, cites: [act-1]}"))  # fmt: skip
    (one,) = changes(tiny, load_rulebook(folder))
    assert (one.how, str(one.since), one.before, one.after, one.cites) == (
        "new",
        "2027-01-01",
        "4000",
        "4500",
        ("act-1",),
    )


def test_a_changed_amount_and_a_changed_text_are_two_things(tiny: Rulebook, spoiled: Spoil) -> None:
    folder = spoiled(fees=FEES.replace("cents: 3000, cites: [act-1]", "cents: 3100, cites: [practice-tests]"))
    assert differs(tiny, folder) == [("fee", "first", "changed", "amount"), ("fee", "first", "cited", "amount")]


def test_what_is_new_is_gone_the_other_way_round(tiny: Rulebook, spoiled: Spoil) -> None:
    more = (
        FEES
        + '- fee: third\n  title: {en: "Third", es: "Tercero"}\n  amounts: [{since: null, cents: 1, cites: [act-1]}]\n'
    )
    bigger = load_rulebook(spoiled(fees=more))
    assert [(one.how, one.kind, one.name) for one in changes(tiny, bigger)] == [("new", "fee", "third")]
    assert [(one.how, one.kind, one.name) for one in changes(bigger, tiny)] == [("gone", "fee", "third")]


def test_every_figure_of_the_live_rulebook_that_moves_is_told_once(connecticut: Rulebook) -> None:
    assert list(changes(connecticut, connecticut)) == []


def test_the_command_says_it_in_sentences_in_either_language_and_as_json(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, spoiled: Spoil
) -> None:
    before = tmp_path / "before"
    spoiled().rename(before)
    after = spoiled(fees=FEES.replace("cents: 4000", "cents: 4100"))
    assert main(["law", "diff", str(before), str(before)]) == 0
    assert capsys.readouterr().out == "Both rulebooks say the same.\n"
    assert main(["law", "diff", str(before), str(after)]) == 1
    said = capsys.readouterr().out
    assert "fee first (First): from 2020-01-01, amount is €41.00 instead of €40.00, by Act 2." in said
    assert main(["law", "diff", str(before), str(after), "--language", "es"]) == 1
    assert "fee first (Primero): desde 2020-01-01" in capsys.readouterr().out
    assert main(["law", "diff", str(before), str(after), "--json"]) == 1
    (one,) = json.loads(capsys.readouterr().out)["changes"]
    assert (one["since"], one["before"], one["after"], one["citations"]) == ("2020-01-01", "4000", "4100", ["act-2"])


def test_a_folder_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["law", "diff", str(tmp_path / "nowhere"), str(tmp_path)]) == 2
    assert "nowhere: no such folder" in capsys.readouterr().err


def test_a_figure_that_many_endorsements_rest_on_is_told_once(connecticut: Rulebook, tmp_path: Path) -> None:
    """A figure of one requirement, used by many: one sentence."""
    source = Path("rulebooks/connecticut")
    folder = tmp_path / "copy"
    for page in source.rglob("*.yaml"):
        inside = page.relative_to(source)
        if inside.parts[0] in ("cases", "public", "demo"):
            continue
        there = folder / inside
        there.parent.mkdir(parents=True, exist_ok=True)
        there.write_text(page.read_text(encoding="utf-8"), encoding="utf-8")
    page = folder / "requirements" / "tests.yaml"
    old = "months: [{since: null, value: 30, cites: [practice-out-of-state-tests]}]"
    assert old in page.read_text(encoding="utf-8")
    page.write_text(page.read_text(encoding="utf-8").replace(old, old.replace("30", "31")), encoding="utf-8")
    told = [one for one in changes(connecticut, load_rulebook(folder)) if one.part == "months"]
    assert [(one.name, one.before, one.after) for one in told] == [("service-elsewhere", "30", "31")]
