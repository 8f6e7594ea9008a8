"""A wrong value in the environment stops the start, and names its variable."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from cecs.config.environment import database, flag, number, secret, word


def test_what_is_not_set_has_the_value_it_is_given() -> None:
    assert word("CECS_NOTHING", "this") == "this"
    assert flag("CECS_NOTHING", default=True) is True
    assert number("CECS_NOTHING", 7) == 7


def test_what_is_set_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    for value, meant in {"yes": True, "On": True, "0": False, "no": False}.items():
        monkeypatch.setenv("CECS_X", value)
        assert flag("CECS_X", default=not meant) is meant
    monkeypatch.setenv("CECS_X", "12")
    assert number("CECS_X", 7) == 12


@pytest.mark.parametrize("value", ["maybe", ""])
def test_a_wrong_yes_or_no_is_refused(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("CECS_X", value)
    with pytest.raises(ImproperlyConfigured, match="CECS_X"):
        flag("CECS_X", default=True)


def test_a_wrong_number_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CECS_X", "-3")
    with pytest.raises(ImproperlyConfigured, match=r"CECS_X.*whole number"):
        number("CECS_X", 7)


def test_only_the_words_allowed_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CECS_X", "prod")
    with pytest.raises(ImproperlyConfigured, match="production"):
        word("CECS_X", "test", allowed=("test", "production"))


def test_a_secret_is_needed_or_stands_in_for_one() -> None:
    assert "not-a-secret" in secret("CECS_NOTHING", needed=False)
    with pytest.raises(ImproperlyConfigured, match="CECS_NOTHING"):
        secret("CECS_NOTHING", needed=True)


def test_sqlite_lets_several_processes_write(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CECS_X", f"sqlite:///{tmp_path}/new/cecs.sqlite3")
    found = database("CECS_X", "")
    assert found["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in found["OPTIONS"]["init_command"]
    assert (tmp_path / "new").is_dir()


def test_postgresql_behind_a_socket_finds_its_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGHOST", "/run/postgresql")
    monkeypatch.setenv("CECS_X", "postgres:///cecs")
    assert database("CECS_X", "")["HOST"] == "/run/postgresql"
    monkeypatch.setenv("CECS_X", "postgres://cecs@%2Ftmp%2Fdata/cecs")
    assert database("CECS_X", "")["HOST"] == "/tmp/data"  # noqa: S108 - a name, nothing is written there
