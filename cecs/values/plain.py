"""Plain data kept in YAML beside the code: read whole, as lists, mappings, text, figures and days."""

from pathlib import Path
from typing import Any

from ruamel.yaml import YAML


def read_plain(path: Path) -> Any:
    """Give what a file of plain data holds. Law is read by `cecs.law.reading`, which knows file, line and path."""
    return YAML(typ="safe").load(path)
