"""Writing very many rows of one table at once: by COPY where the database has it, else by one prepared statement."""

import json
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django.db import connection, models

_PLAIN = frozenset({str, int, bool, type(None)})
_SMALL = 6


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
            cursor.executemany(f'INSERT INTO "{table}" ({quoted}) VALUES ({places})', list(told))  # noqa: S608 - our own names


def _plain(value: Any) -> Any:
    """Give a value as both databases read it; plain ones, which are most, first."""
    if type(value) in _PLAIN:
        return value
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, str | int) else _written(value)


def _written(value: Any) -> str:
    """Write JSON; small mappings of plain values, of which many are alike, are written once."""
    if isinstance(value, dict) and len(value) <= _SMALL and all(type(one) in _PLAIN for one in value.values()):
        return _written_once(tuple(value.items()), tuple(map(type, value.values())))
    return json.dumps(value)


@lru_cache(maxsize=20_000)
def _written_once(items: tuple[tuple[str, Any], ...], _types: tuple[type, ...]) -> str:
    """Write it; one and true are equal, and are told apart by their types."""
    return json.dumps(dict(items))
