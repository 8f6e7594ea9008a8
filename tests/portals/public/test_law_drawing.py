"""A figure through time, drawn: every value a step, inside the drawing, with words; nothing where nothing moved."""

from datetime import date

import pytest

from cecs.portals.public.rulebook.plot import BOTTOM, HEIGHT, LEFT, RIGHT, WIDTH, Value, plotted

DAY = date(2026, 11, 24)
MARKS: list[Value] = [
    (None, date(2014, 9, 1), 150, "150"),
    (date(2014, 9, 1), date(2020, 9, 1), 160, "160"),
    (date(2020, 9, 1), None, 155, "155"),
]


def test_each_value_is_a_step_that_ends_where_the_next_begins() -> None:
    plot = plotted(MARKS, DAY)
    assert plot
    assert [step.words for step in plot.steps] == ["150", "160", "155"]
    assert [step.right for step in plot.steps[:-1]] == [step.left for step in plot.steps[1:]]


def test_more_is_higher_and_all_stands_inside() -> None:
    plot = plotted(MARKS, DAY)
    assert plot
    least, most, middle = (step.height for step in plot.steps)
    assert most < middle < least < HEIGHT - BOTTOM
    for step in plot.steps:
        assert LEFT <= step.left < step.right <= WIDTH - RIGHT
        assert step.words_at > 0
        assert step.deep > 0
        assert step.width > 0


def test_what_holds_on_the_day_is_marked_and_so_is_the_day() -> None:
    plot = plotted(MARKS, DAY)
    assert plot
    assert [step.is_now for step in plot.steps] == [False, False, True]
    assert plot.today
    assert plot.steps[-1].left < plot.today < plot.steps[-1].right


def test_an_open_beginning_is_drawn_open() -> None:
    plot = plotted(MARKS, DAY)
    assert plot
    assert [step.is_open for step in plot.steps] == [True, False, False]


@pytest.mark.parametrize(
    "values",
    [
        [(None, None, 150, "150")],
        [(None, date(2020, 1, 1), 150, "150"), (date(2020, 1, 1), None, 150, "150")],
        [(None, date(2020, 1, 1), None, ""), (date(2020, 1, 1), None, 150, "150")],
        [],
    ],
)
def test_where_nothing_moved_nothing_is_drawn(values: list[Value]) -> None:
    assert plotted(values, DAY) is None


def test_years_are_marked_and_not_too_many() -> None:
    plot = plotted([(date(1989, 7, 1), date(2024, 7, 1), 1, "1"), (date(2024, 7, 1), None, 2, "2")], DAY)
    assert plot
    years = [tick.year for tick in plot.ticks]
    assert years == sorted(set(years))
    assert len(years) <= 9
