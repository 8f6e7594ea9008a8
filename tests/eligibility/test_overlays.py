"""A law may move the end of certificates already held, as seen from its first day on."""

from datetime import date

import pytest

from cecs.eligibility.facts import Context, Facts, Held, Sought
from cecs.eligibility.overlays import last_day, with_overlays
from cecs.eligibility.situation import situation_of
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


def test_what_was_printed_is_kept_where_a_law_has_moved_the_end(connecticut: Rulebook) -> None:
    moved = Held(state="CT", type="initial", issued_on=date(2023, 3, 1), expires_on=date(2026, 2, 28))
    other = Held(state="MA", type="initial", issued_on=date(2023, 3, 1), expires_on=date(2026, 2, 28))
    situation = situation_of(Facts(certificates=(moved, other)), Sought(kind="extend", filed_on=FROM), FROM)
    seen = with_overlays(situation, connecticut.on(FROM)).facts.certificates
    assert [(one.expires_on, one.printed_expires_on) for one in seen] == [
        (date(2033, 2, 28), date(2026, 2, 28)),
        (date(2026, 2, 28), None),
    ]


@pytest.mark.parametrize(
    ("staff", "permits", "share"),
    [(40, 11, 30), (40, 12, 32.5), (40, 0, 2.5), (0, 3, None), (None, 3, None), (40, None, None)],
)
def test_the_share_of_permits_counts_the_one_asked_for(
    staff: float | None, permits: float | None, share: float | None
) -> None:
    assert Context(teachers_and_administrators=staff, permits_this_year=permits).permit_share == share
