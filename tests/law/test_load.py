"""A rulebook folder is read whole, kept under its content, and refused at the first thing that is not understood."""

import os
import pickle
from datetime import date
from pathlib import Path

import pytest

from cecs.law import load, sparing
from cecs.law.load import fingerprint_of, load_rulebook
from cecs.law.provisions import LawNotRead
from cecs.law.reading import Refused
from cecs.law.rulebook import Rulebook
from tests.law.tiny import PAGES, write


def test_the_fingerprint_is_that_of_the_content(tmp_path: Path) -> None:
    one, other = write(tmp_path / "one"), write(tmp_path / "elsewhere" / "other")
    assert fingerprint_of(one) == fingerprint_of(other)
    (other / "cases").mkdir()
    (other / "cases" / "a.yaml").write_text("id: a")
    assert fingerprint_of(one) == fingerprint_of(other), "cases are no law"
    (other / "fees.yaml").write_text(PAGES["fees.yaml"] + "\n# a word more")
    assert fingerprint_of(one) != fingerprint_of(other)


def test_what_was_read_is_kept_and_read_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CECS_RULEBOOK_CACHE", str(tmp_path / "kept"))
    folder = write(tmp_path / "tiny")
    first = load_rulebook(folder)
    monkeypatch.setattr(load, "read_rulebook", lambda *_: pytest.fail("read again"))
    again = load_rulebook(folder)
    assert again == first
    assert again.on(date(2020, 1, 1)).fingerprint == first.fingerprint


def test_what_others_could_have_written_is_not_trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "kept"
    monkeypatch.setenv("CECS_RULEBOOK_CACHE", str(kept))
    folder = write(tmp_path / "tiny")
    load_rulebook(folder)
    kept.chmod(0o777)
    monkeypatch.setattr(sparing.pickle, "loads", lambda _: pytest.fail("trusted"))
    load_rulebook(folder)


def test_a_kept_file_that_is_broken_is_read_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CECS_RULEBOOK_CACHE", str(tmp_path / "kept"))
    folder = write(tmp_path / "tiny")
    load_rulebook(folder)
    (page,) = (tmp_path / "kept").iterdir()
    page.write_bytes(b"not a pickle")
    assert load_rulebook(folder).jurisdiction.code == "XX-TY"


def test_a_place_that_cannot_be_written_costs_only_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv("CECS_RULEBOOK_CACHE", str(blocked / "kept"))
    assert load_rulebook(write(tmp_path / "tiny")).jurisdiction.code == "XX-TY"


def test_a_rulebook_can_be_kept_and_handed_on(tiny: Rulebook) -> None:
    tiny.on(date(2020, 1, 1))
    assert pickle.loads(pickle.dumps(tiny)) == tiny  # noqa: S301 - our own, of this moment


def test_a_folder_without_a_jurisdiction_is_no_rulebook(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="not a rulebook"):
        load_rulebook(tmp_path)


def test_connecticut_is_read(connecticut: Rulebook) -> None:
    assert connecticut.jurisdiction.code == "US-CT"
    assert {"015", "026", "029", "030", "305", "165", "042", "092", "068"} <= set(connecticut.endorsements)
    assert connecticut.straight_through == {"continue", "duplicate"}
    assert os.fspath(connecticut.fingerprint)


def test_an_earlier_day_is_refused(connecticut: Rulebook) -> None:
    with pytest.raises(LawNotRead, match="1989-07-01"):
        connecticut.on(date(1989, 6, 30))
    assert connecticut.on(date(1989, 7, 1)).day == date(1989, 7, 1)
