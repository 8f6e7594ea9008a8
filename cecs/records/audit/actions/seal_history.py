"""The history so far is sealed. Whoever changes a sealed row behind the triggers cannot make the seal fit again."""

from django.db import connection, transaction

from cecs.records.audit.models import HistoryRow, Seal
from cecs.records.audit.sealing import sealed


def seal_history() -> Seal | None:
    """Seal the rows that no seal covers yet; with no such row, nothing is done."""
    with transaction.atomic():
        _let_writers_finish()
        last = Seal.objects.order_by("-up_to").first()
        rows = HistoryRow.objects.filter(pk__gt=last.up_to if last else 0).order_by("pk")
        newest = rows.values_list("pk", flat=True).last()
        if newest is None:
            return None
        digest, count = sealed(rows.iterator(), last.digest if last else "")
        return Seal.objects.create(up_to=newest, rows=count, digest=digest)


def _let_writers_finish() -> None:
    """Wait for rows whose number is drawn and whose act is not over. SQLite lets one writer in at a time by itself."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f'LOCK TABLE "{HistoryRow._meta.db_table}" IN SHARE MODE')  # noqa: SLF001  the table's own name
