"""Move the fragments of changes/ into CHANGELOG.md, law and software apart, under a version and a day."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
KINDS = {"law": "Law", "software": "Software", "api": "API"}


def fragments(kind: str) -> list[Path]:
    """Give the fragments of one kind."""
    return sorted((ROOT / "changes").glob(f"*.{kind}.md"))


def section(version: str, day: str) -> str:
    """Give what goes into the change log."""
    parts = [f"## {version}, {day}"]
    for kind, title in KINDS.items():
        told = [path.read_text().strip().replace("\n", "\n  ") for path in fragments(kind)]
        if told:
            parts += [f"### {title}", "\n".join(f"* {one}" for one in told)]
    return "\n\n".join(parts) + "\n"


def main() -> int:
    """Write, and take the fragments away."""
    if not sys.argv[1:]:
        print("Say which version: make changelog VERSION=1.0.0", file=sys.stderr)
        return 2
    day = subprocess.run(["date", "-u", "+%F"], capture_output=True, text=True, check=True).stdout.strip()
    log = ROOT / "CHANGELOG.md"
    head, mark, rest = log.read_text().partition("\n## ")
    log.write_text(f"{head.rstrip()}\n\n{section(sys.argv[1], day)}{mark}{rest}")
    for kind in KINDS:
        for path in fragments(kind):
            path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
