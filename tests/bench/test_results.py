"""A row says what was measured, whether a target is reached, and when a ratio has halved."""

from bench.results import Figure, Ratio, Row, halved, table


def _plain(ratio: float) -> dict[str, object]:
    figures = (Figure("ours", 12345.6, "µs"), Figure("limit", 3.14159, "µs"))
    return Row("A1", "one person", figures, (Ratio("ours beside the limit", ratio, 0.25),), ("A note.",)).as_plain()


def test_a_target_is_reached_at_the_target_and_above() -> None:
    assert Ratio("x", 0.25, 0.25).is_reached
    assert Ratio("x", 0.3, 0.25).is_reached
    assert not Ratio("x", 0.2499, 0.25).is_reached


def test_a_row_is_kept_with_sensible_digits() -> None:
    plain = _plain(0.123456)
    assert [one["value"] for one in plain["figures"]] == [12346, 3.142]
    assert plain["ratios"] == [{"name": "ours beside the limit", "value": 0.1235, "target": 0.25, "reached": False}]


def test_the_table_says_what_was_missed_and_what_was_left_out() -> None:
    lines = list(table([_plain(0.1)]))
    assert lines[0].endswith("A1  one person")
    assert any("MISSED" in line for line in lines)
    assert lines[-1].strip() == "A note."
    assert not any("MISSED" in line for line in table([_plain(0.5)]))


def test_only_less_than_half_fails() -> None:
    kept = {"rows": [_plain(0.4)]}
    assert list(halved([_plain(0.2)], kept)) == []
    (told,) = halved([_plain(0.19)], kept)
    assert told.startswith("A1 ours beside the limit: 0.19, was 0.4")


def test_a_ratio_never_kept_before_cannot_have_halved() -> None:
    assert list(halved([_plain(0.01)], {})) == []
    assert list(halved([], {"rows": [_plain(0.4)]})) == []
