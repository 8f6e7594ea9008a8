"""Every rulebook that ever answered, kept whole under its fingerprint: an answer can be found again years later.

A copy is written once and never again. It is a plain folder of the pages that hold law, as they were read.
"""

import tempfile
from collections.abc import Mapping
from pathlib import Path

from cecs.law.load import fingerprint_of, fingerprint_of_pages, pages


class NotKept(LookupError):
    """No rulebook of this fingerprint has been kept here."""


def read_pages(folder: Path) -> Mapping[str, bytes]:
    """The pages of a rulebook as they are now, by their names within it."""
    return {page.relative_to(folder).as_posix(): page.read_bytes() for page in pages(folder)}


def keep_rulebook(read: Mapping[str, bytes], store: Path) -> Path:
    """Write a rulebook's pages into the store, whole or not at all; what lies there already stays as it is."""
    fingerprint = fingerprint_of_pages(read)
    place = store / fingerprint
    if place.is_dir():
        return place
    store.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=store, prefix=".half-") as half:
        copy = Path(half) / fingerprint
        for name, content in read.items():
            page = copy / name
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_bytes(content)
            page.chmod(0o444)
        try:
            copy.rename(place)
        except OSError:  # another process was first
            if not place.is_dir():
                raise
    return place


def kept_folder(store: Path, fingerprint: str) -> Path | None:
    """The folder of a kept rulebook, by its fingerprint or the beginning of it; one that was touched since is none."""
    if not store.is_dir():
        return None
    for place in sorted(store.iterdir()):
        if place.name.startswith(fingerprint) and (place / "jurisdiction.yaml").is_file():
            if fingerprint_of(place) != place.name:
                raise NotKept(f"{place} is no longer what was kept: its pages give {fingerprint_of(place)}")
            return place
    return None
