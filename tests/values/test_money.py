"""Money is whole cents, whatever way it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cecs.values.money import cents_of, plain_money, show_money


@pytest.mark.parametrize(
    ("written", "cents"),
    [("50", 5000), ("50.00", 5000), ("50.5", 5050), (50, 5000), (0.1, 10), ("-3.25", -325), ("0", 0), ("12.500", 1250)],
)
def test_an_amount_is_read(written: str, cents: int) -> None:
    assert cents_of(written) == cents


@pytest.mark.parametrize("written", ["", "fifty", "1.005", "1.0.0", "$5", "1,000", None])
def test_what_is_no_amount_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="amount"):
        cents_of(written)


@given(st.integers(min_value=-(10**12), max_value=10**12))
def test_plain_money_reads_back(cents: int) -> None:
    assert cents_of(plain_money(cents)) == cents


def test_money_is_shown_as_people_write_it() -> None:
    assert show_money(125000) == "$1,250.00"
    assert show_money(-5) == "-$0.05"
    assert show_money(125000, "EUR", "es") == "1.250,00 €"
    assert show_money(100, "XYZ") == "XYZ 1.00"
