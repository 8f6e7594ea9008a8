"""Nobody decides what they determined: the act refuses it with a sentence, and the table refuses it by itself."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

_NAME = "decided_by_another_than_determined"
_SAME = (
    "EXISTS (SELECT 1 FROM determinations_determination AS told"
    " WHERE told.application_id = NEW.application_id AND told.by_id = NEW.by_id)"
)
_REFUSED = "nobody both determines and decides the same application"


def guard(_apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """Make the trigger on the database at hand."""
    statements = _postgresql() if editor.connection.vendor == "postgresql" else _sqlite()
    for statement in statements:
        editor.execute(statement, params=None)


def unguard(_apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """Take the trigger away again."""
    table = " ON determinations_decision" if editor.connection.vendor == "postgresql" else ""
    editor.execute(f"DROP TRIGGER IF EXISTS {_NAME}{table}", params=None)


def _sqlite() -> list[str]:
    return [
        f"CREATE TRIGGER {_NAME} BEFORE INSERT ON determinations_decision WHEN {_SAME}"
        f" BEGIN SELECT RAISE(ABORT, '{_REFUSED}'); END"
    ]


def _postgresql() -> list[str]:
    body = (
        f"BEGIN IF {_SAME} THEN RAISE EXCEPTION '{_REFUSED}' USING ERRCODE = 'check_violation'; END IF;"
        " RETURN NEW; END"
    )
    return [
        f"CREATE OR REPLACE FUNCTION {_NAME}() RETURNS trigger LANGUAGE plpgsql AS $$ {body} $$",
        f"CREATE TRIGGER {_NAME} BEFORE INSERT ON determinations_decision"
        f" FOR EACH ROW EXECUTE FUNCTION {_NAME}()",
    ]


class Migration(migrations.Migration):
    dependencies = [("determinations", "0002_append_only")]
    operations = [migrations.RunPython(guard, unguard, elidable=False)]
