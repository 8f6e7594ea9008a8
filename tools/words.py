"""Compile each room's translations that have changed since they were compiled."""

import sys
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[1]


def main() -> int:
    """Write a .mo beside each .po that is newer."""
    for source in sorted((ROOT / "cecs").glob("**/locale/*/LC_MESSAGES/django.po")):
        compiled = source.with_suffix(".mo")
        if compiled.exists() and compiled.stat().st_mtime >= source.stat().st_mtime:
            continue
        with source.open("rb") as read, compiled.open("wb") as write:
            write_mo(write, read_po(read, locale=source.parts[-3]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
