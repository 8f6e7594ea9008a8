"""Write the generated pages of docs/reference again. A test fails while one is stale."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import django

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cecs.config.settings")
django.setup()

from cecs.records.accounts.roles import ROLES, Whose  # noqa: E402 - likewise
from cecs.records.audit.catalogue import KINDS  # noqa: E402 - Django has to stand first

WHOSE = {Whose.ANYONES: "", Whose.OWN: " (own)", Whose.OWN_INSTITUTION: " (own institution)"}


def history() -> Iterator[str]:
    """What each kind of history row carries."""
    yield "# The history catalogue\n"
    yield "Every row says when, about which number, who did it, acting as what, by which door, in which deed. And:\n"
    yield "| kind | always carries | sometimes |"
    yield "|---|---|---|"
    for kind, carries in KINDS.items():
        always, sometimes = (", ".join(f"`{name}`" for name in names) for names in (carries.always, carries.sometimes))
        yield f"| `{kind}` | {always} | {sometimes} |"
    yield "\nGenerated from `cecs/records/audit/catalogue.py` by `make reference`."


def roles() -> Iterator[str]:
    """Who may do what."""
    yield "# Roles and permissions\n"
    yield "What is not said here is not allowed. Everyone but educators signs in with a second step.\n"
    yield "| role | may |"
    yield "|---|---|"
    for role, allowed in ROLES.items():
        said = sorted(f"{one.permission.value.replace('_', ' ')}{WHOSE[one.whose]}" for one in allowed)
        yield f"| {role.value} | {', '.join(said)} |"
    yield "\nGenerated from `cecs/records/accounts/roles.py` by `make reference`."


PAGES = {"history.md": history, "roles.md": roles}


def stale() -> list[str]:
    """Give the pages that no longer say what the code says."""
    folder = ROOT / "docs" / "reference"
    return [
        name
        for name, page in PAGES.items()
        if not (folder / name).exists() or (folder / name).read_text() != text(name)
    ]


def text(name: str) -> str:
    """Give a page as it should be."""
    return "\n".join(PAGES[name]()) + "\n"


if __name__ == "__main__":
    for name in PAGES:
        (ROOT / "docs" / "reference" / name).write_text(text(name))
