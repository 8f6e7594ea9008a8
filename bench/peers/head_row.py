"""The usual tamper-evident log: each event locks the head of the chain, hashes itself onto it, and moves the head."""

import hashlib
import json
from typing import Any

from django.db import connection, transaction

_HEAD = {  # SQLite lets one writer in at a time by itself
    "sqlite": "SELECT digest FROM bench_head WHERE id = 1",
    "postgresql": "SELECT digest FROM bench_head WHERE id = 1 FOR UPDATE",
}


def make_tables() -> None:
    """Make the chain and its head."""
    number = "bigserial" if connection.vendor == "postgresql" else "integer"
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TABLE bench_chain (id {number} PRIMARY KEY, told text, digest text)")
        cursor.execute("CREATE TABLE bench_head (id bigint PRIMARY KEY, digest text)")
        cursor.execute("INSERT INTO bench_head VALUES (1, '')")


def append(told: dict[str, Any]) -> None:
    """Chain one event."""
    text = json.dumps(told, sort_keys=True)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_HEAD[connection.vendor])
        digest = hashlib.sha256((cursor.fetchone()[0] + text).encode()).hexdigest()
        cursor.execute("INSERT INTO bench_chain (told, digest) VALUES (%s, %s)", [text, digest])
        cursor.execute("UPDATE bench_head SET digest = %s WHERE id = 1", [digest])
