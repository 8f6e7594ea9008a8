"""Spares the next start what took long to read: kept under its content, and under the code that read it."""

import hashlib
import os
import pickle
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any


def kept_at(name: str, code: Iterable[Path]) -> Path:
    """Where something read is kept: under its name, and under the code that read it."""
    digest = hashlib.sha256()
    for page in sorted(code):
        digest.update(page.read_bytes())
    folder = os.environ.get("CECS_RULEBOOK_CACHE") or str(Path(tempfile.gettempdir()) / f"cecs-rulebooks-{os.getuid()}")
    return Path(folder) / f"{name}-{digest.hexdigest()[:12]}.pickle"


def read_kept(kept: Path) -> Any:
    """What was kept, if it is ours and whole; none otherwise."""
    try:
        if kept.stat().st_uid != os.getuid() or kept.parent.stat().st_mode & 0o022:
            return None
        return pickle.loads(kept.read_bytes())  # noqa: S301 - our own file, in a folder that only we may write
    except (OSError, pickle.UnpicklingError, EOFError, AttributeError, ImportError, TypeError):
        return None


def keep(kept: Path, found: object) -> None:
    """Keep it for the next start; a place that cannot be written costs only time."""
    try:
        kept.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=kept.parent, delete=False) as half:
            half.write(pickle.dumps(found))
        Path(half.name).replace(kept)
    except OSError:
        return
