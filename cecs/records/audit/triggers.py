"""Tables that defend themselves: database triggers that refuse to change or remove a row.

    operations = [migrations.CreateModel(…), *append_only("payments_posting")]

`may_change` names columns that are marks of delivery, not of record (`told_at`): those alone may be updated.
SQLite drops a table's triggers when Django remakes the table: repeat `append_only` after such an operation.
"""

from collections.abc import Sequence

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import StateApps

REFUSED = "is append-only: rows are never changed or removed"


def append_only(table: str, *, may_change: Sequence[str] = ()) -> list[Operation]:
    """Give the operations that guard a table, for SQLite and PostgreSQL."""

    def guard(_apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
        for statement in statements(editor, table, may_change):
            editor.execute(statement, params=None)

    def unguard(_apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
        for act in ("update", "delete", "truncate"):
            if editor.connection.vendor == "postgresql":
                editor.execute(f'DROP TRIGGER IF EXISTS "{table}_no_{act}" ON "{table}"', params=None)
            else:
                editor.execute(f'DROP TRIGGER IF EXISTS "{table}_no_{act}"', params=None)

    return [migrations.RunPython(guard, unguard, elidable=False)]


def statements(editor: BaseDatabaseSchemaEditor, table: str, may_change: Sequence[str]) -> list[str]:
    """Give the statements that make the triggers on the database at hand."""
    if editor.connection.vendor == "postgresql":
        return _postgresql(table, _changed(editor, table, may_change, "IS DISTINCT FROM"))
    return _sqlite(table, _changed(editor, table, may_change, "IS NOT"))


def _changed(editor: BaseDatabaseSchemaEditor, table: str, may_change: Sequence[str], differs: str) -> str:
    """Say in SQL that a guarded column changed; empty when every column is guarded."""
    if not may_change:
        return ""
    with editor.connection.cursor() as cursor:
        columns = [column.name for column in editor.connection.introspection.get_table_description(cursor, table)]
    guarded = [column for column in columns if column not in may_change]
    return "WHEN (" + " OR ".join(f'OLD."{column}" {differs} NEW."{column}"' for column in guarded) + ")"


def _sqlite(table: str, changed: str) -> list[str]:
    refuse = f"BEGIN SELECT RAISE(ABORT, '{table} {REFUSED}'); END"
    return [
        f'DROP TRIGGER IF EXISTS "{table}_no_update"',
        f'DROP TRIGGER IF EXISTS "{table}_no_delete"',
        f'CREATE TRIGGER "{table}_no_update" BEFORE UPDATE ON "{table}" {changed} {refuse}',
        f'CREATE TRIGGER "{table}_no_delete" BEFORE DELETE ON "{table}" {refuse}',
    ]


def _postgresql(table: str, changed: str) -> list[str]:
    refuse = "EXECUTE FUNCTION cecs_refuse_change()"
    body = f"BEGIN RAISE EXCEPTION '% {REFUSED}', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END"
    return [
        f"CREATE OR REPLACE FUNCTION cecs_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ {body} $$",
        *[f'DROP TRIGGER IF EXISTS "{table}_no_{act}" ON "{table}"' for act in ("update", "delete", "truncate")],
        f'CREATE TRIGGER "{table}_no_update" BEFORE UPDATE ON "{table}" FOR EACH ROW {changed} {refuse}',
        f'CREATE TRIGGER "{table}_no_delete" BEFORE DELETE ON "{table}" FOR EACH ROW {refuse}',
        f'CREATE TRIGGER "{table}_no_truncate" BEFORE TRUNCATE ON "{table}" FOR EACH STATEMENT {refuse}',
    ]
