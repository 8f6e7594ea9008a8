"""Bytes lie under their own hash."""

from pathlib import Path
from stat import S_IMODE

import pytest
from django.conf import settings

from cecs.records.documents import storage

BYTES = b"a transcript"


def test_the_same_bytes_lie_there_once() -> None:
    digest = storage.put(BYTES)
    assert storage.put(BYTES) == digest
    assert [path.name for path in kept()] == [digest]


def test_other_bytes_lie_elsewhere() -> None:
    assert storage.put(BYTES) != storage.put(BYTES + b"!")
    assert len(kept()) == 2


def test_they_come_out_as_they_went_in() -> None:
    with storage.take(storage.put(BYTES)) as out:
        assert out.read() == BYTES


def test_removed_bytes_are_gone_and_removing_them_again_is_harmless() -> None:
    digest = storage.put(BYTES)
    storage.remove(digest)
    storage.remove(digest)
    with pytest.raises(FileNotFoundError):
        storage.take(digest)


def test_nobody_else_on_the_machine_may_read_them() -> None:
    storage.put(BYTES)
    assert {S_IMODE(path.stat().st_mode) for path in kept()} == {0o600}


def kept() -> list[Path]:
    """Give every file in the place for documents."""
    return [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]
