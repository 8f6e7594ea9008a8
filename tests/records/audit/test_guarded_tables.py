"""Every table that says it is append-only still has its triggers after all migrations, on the database at hand."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection

import cecs

pytestmark = pytest.mark.django_db

MIGRATIONS = Path(cecs.__file__).parent / "records"
DECLARED = re.compile(r'append_only\(\s*"(\w+)"')


def declared() -> Iterator[str]:
    """Give the tables that the migrations guard."""
    for path in sorted(MIGRATIONS.glob("*/migrations/*.py")):
        yield from DECLARED.findall(path.read_text())


def triggers() -> set[str]:
    """Give the names of the triggers in the database."""
    asked = {
        "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    }[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(asked)
        return {str(row[0]) for row in cursor.fetchall()}


@pytest.mark.parametrize("table", sorted(set(declared())))
def test_a_guarded_table_has_its_triggers(table: str) -> None:
    acts = ["update", "delete", *(["truncate"] if connection.vendor == "postgresql" else [])]
    assert {f"{table}_no_{act}" for act in acts} <= triggers()


def test_the_history_the_ledger_and_the_register_are_among_them() -> None:
    assert {"audit_historyrow", "audit_seal", "vault_vaultread", "correspondence_letter"} <= set(declared())
    rooms = {table.partition("_")[0] for table in declared()}
    assert {"certificates", "payments", "determinations"} <= rooms
