"""pg_trgm, PostgreSQL's own search by trigrams, as a peer for the name search."""

from collections.abc import Iterable

from django.db import DatabaseError, connection, transaction

from bench.register import Person


def has_trigrams(register: Iterable[Person]) -> bool:
    """Index the names by trigrams; tell whether that could be done here."""
    if connection.vendor != "postgresql":
        return False
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
    except DatabaseError:
        return False
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE bench_names (line bigint, name text)")
        with cursor.cursor.copy("COPY bench_names FROM STDIN") as copy:
            for one in register:
                copy.write_row((one.id, f"{one.given} {one.family}"))
        cursor.execute("CREATE INDEX ON bench_names USING gin (name gin_trgm_ops)")
        cursor.execute("ANALYZE bench_names")
    return True


def search(given: str, family: str, most: int = 10) -> list[int]:
    """Give the lines whose names share the most trigrams with what was typed."""
    typed = f"{given} {family}"
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT line FROM bench_names WHERE name %% %s ORDER BY similarity(name, %s) DESC LIMIT %s",
            [typed, typed, most],
        )
        return [line for (line,) in cursor.fetchall()]
