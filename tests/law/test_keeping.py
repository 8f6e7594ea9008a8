"""Every rulebook that ever answered is kept whole: once, never changed, found by its fingerprint."""

from pathlib import Path

import pytest

from cecs.law import shelf
from cecs.law.keeping import NotKept, keep_rulebook, kept_folder, read_pages
from cecs.law.load import fingerprint_of, load_rulebook
from tests.law.tiny import write


@pytest.fixture
def live(tmp_path: Path) -> Path:
    folder = write(tmp_path / "live")
    (folder / "cases").mkdir()
    (folder / "cases" / "one.yaml").write_text("- {id: one}\n", encoding="utf-8")
    return folder


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "kept"


def test_a_rulebook_is_kept_under_its_fingerprint_without_its_cases(live: Path, store: Path) -> None:
    place = keep_rulebook(read_pages(live), store)
    assert place.name == fingerprint_of(live) == fingerprint_of(place)
    assert not (place / "cases").exists()
    assert load_rulebook(place).fees == load_rulebook(live).fees


def test_keeping_twice_writes_once(live: Path, store: Path) -> None:
    place = keep_rulebook(read_pages(live), store)
    before = {page: page.stat().st_mtime_ns for page in place.rglob("*.yaml")}
    assert keep_rulebook(read_pages(live), store) == place
    assert {page: page.stat().st_mtime_ns for page in place.rglob("*.yaml")} == before
    assert [one.name for one in store.iterdir()] == [place.name]


def test_a_changed_rulebook_is_another_one_and_the_first_stays(live: Path, store: Path) -> None:
    first = keep_rulebook(read_pages(live), store)
    fees = live / "fees.yaml"
    fees.write_text(fees.read_text().replace("cents: 3000", "cents: 3001"), encoding="utf-8")
    second = keep_rulebook(read_pages(live), store)
    assert first != second
    assert load_rulebook(first).fees["first"].amounts.said[0].value == 3000
    assert load_rulebook(second).fees["first"].amounts.said[0].value == 3001


def test_it_is_found_by_its_fingerprint_or_the_beginning_of_it(live: Path, store: Path) -> None:
    place = keep_rulebook(read_pages(live), store)
    assert kept_folder(store, place.name) == kept_folder(store, place.name[:8]) == place
    assert kept_folder(store, "0" * 16 if place.name[0] != "0" else "f" * 16) is None
    assert kept_folder(store / "nowhere", place.name) is None


def test_what_was_touched_since_is_refused(live: Path, store: Path) -> None:
    place = keep_rulebook(read_pages(live), store)
    page = place / "fees.yaml"
    page.chmod(0o644)
    page.write_text(page.read_text().replace("cents: 3000", "cents: 1"), encoding="utf-8")
    with pytest.raises(NotKept, match="no longer what was kept"):
        kept_folder(store, place.name)


def test_what_is_half_written_is_not_found(store: Path) -> None:
    (store / "abcdef0123456789").mkdir(parents=True)
    assert kept_folder(store, "abcdef") is None


def test_what_was_read_at_the_start_is_what_is_kept(live: Path, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody edits the live folder while the product runs: the law that answered is still the one that is kept."""
    monkeypatch.setattr(shelf, "_OPEN", {})
    monkeypatch.setattr(shelf, "_PAGES", {})
    opened = shelf.open_shelf(live)
    (live / "fees.yaml").write_text("- nonsense", encoding="utf-8")
    assert shelf.keep_for_ever(store) == shelf.keep_for_ever(store) == opened.fingerprint
    assert fingerprint_of(store / opened.fingerprint) == opened.fingerprint
