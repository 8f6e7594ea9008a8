"""Writing very many rows of one table at once: by COPY where the database has it, else by one prepared statement."""

import json
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from django.db import connection, models


def write_many(model: type[models.Model], fields: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Write rows with these fields, in order; inside the caller's transaction. Nothing is filled in by itself."""
    meta = model._meta  # noqa: SLF001 - Django's own way to ask for columns
    columns = [meta.get_field(name).column for name in fields]  # type: ignore[union-attr]
    told = ([_plain(value) for value in row] for row in rows)
    quoted = ", ".join(f'"{column}"' for column in columns)
    table = meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f'COPY "{table}" ({quoted}) FROM STDIN') as copy:
                for row in told:
                    copy.write_row(row)
        else:
            places = ", ".join(["%s"] * len(columns))
            cursor.executemany(f'INSERT INTO "{table}" ({quoted}) VALUES ({places})', told)  # noqa: S608 - our own names


def _plain(value: Any) -> Any:
    if isinstance(value, str) or value is None or isinstance(value, int):
        return value
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    return value.isoformat() if isinstance(value, date) else json.dumps(value)
