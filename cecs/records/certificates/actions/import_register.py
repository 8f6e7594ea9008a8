"""Lines of an older register are entered as they stand, in one act, with one history row for the batch."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from django.db import transaction
from django.db.models import prefetch_related_objects

from cecs.records.audit.numbering import next_numbers
from cecs.records.audit.record import record
from cecs.records.certificates.grant import OlderLine
from cecs.records.certificates.models import HeldEndorsement, Holding
from cecs.records.certificates.publishing import publish_many
from cecs.records.certificates.states import EnteredBy
from cecs.values import clock

_BATCH = 500


def import_register(rows: Sequence[OlderLine], *, by: str = "operator") -> list[Holding]:
    """Enter older lines. A line whose number the register already holds is left as it is."""
    numbered = [row.number for row in rows if row.number]
    held = set(Holding.objects.filter(number__in=numbered).values_list("number", flat=True))
    fresh = [row for row in rows if not row.number or row.number not in held]
    if not fresh:
        return []
    prefetch_related_objects([row.educator for row in fresh], "names")
    with transaction.atomic():
        numbers = _numbers(fresh)
        holdings = Holding.objects.bulk_create(
            [_line(row, row.number or next(numbers[row.issued_on.year])) for row in fresh], batch_size=_BATCH
        )
        HeldEndorsement.objects.bulk_create(
            [
                HeldEndorsement(holding=holding, code=code, since=row.since)
                for holding, row in zip(holdings, fresh, strict=True)
                for code in sorted(set(row.endorsements))
            ],
            batch_size=_BATCH,
        )
        names = [_names(row) for row in fresh]
        publish_many(holdings, names, [tuple(sorted(set(row.endorsements))) for row in fresh])
        record(
            "register.imported",
            subject=holdings[0].number,
            actor=by,
            acting_as="operator",
            count=len(holdings),
            first=holdings[0].number,
            last=holdings[-1].number,
        )
    return holdings


def _numbers(rows: Sequence[OlderLine]) -> dict[int, Iterator[str]]:
    """Draw the numbers of lines that have none, once a year of issue."""
    years = Counter(row.issued_on.year for row in rows if not row.number)
    return {year: iter(next_numbers("C", date(year, 1, 1), how_many)) for year, how_many in years.items()}


def _line(row: OlderLine, number: str) -> Holding:
    return Holding(
        number=number,
        educator=row.educator,
        type=row.type,
        since=row.since,
        until=row.until,
        issued_on=row.issued_on,
        entered_by=EnteredBy.IMPORT,
        printed_name=row.printed_name,
        served=row.served,
    )


def _names(row: OlderLine) -> tuple[str, str]:
    name = row.educator.name_on(clock.today())
    return (name.given, name.family) if name else ("", row.printed_name)
