"""A law may move the end of certificates already held, as seen from its first day on."""

from datetime import date

import pytest

from cecs.eligibility.overlays import last_day
from cecs.law.rulebook import Rulebook

BEFORE, FROM = date(2025, 6, 30), date(2025, 7, 1)


@pytest.mark.parametrize(
    ("held", "issued", "printed", "seen_on", "last"),
    [
        ("initial", date(2023, 3, 1), date(2026, 2, 28), FROM, date(2033, 2, 28)),
        ("initial", date(2023, 3, 1), date(2026, 2, 28), BEFORE, date(2026, 2, 28)),
        ("initial", date(2022, 7, 2), date(2025, 7, 1), FROM, date(2025, 7, 1)),  # ended on the day itself
        ("initial", date(2022, 7, 3), date(2025, 7, 2), FROM, date(2032, 7, 2)),
        ("initial", date(2025, 7, 1), date(2035, 6, 30), FROM, date(2035, 6, 30)),  # issued under the new law
        ("provisional", date(2020, 3, 1), date(2028, 2, 29), FROM, date(2028, 2, 29)),
    ],
)
def test_living_initial_certificates_run_ten_years(
    connecticut: Rulebook, held: str, issued: date, printed: date, seen_on: date, last: date
) -> None:
    law = connecticut.on(seen_on)
    assert last_day(law, held=held, issued_on=issued, effective_on=issued, expires_on=printed) == last
