"""Each component shows what it is given, in words and not by colour alone."""

from dataclasses import dataclass, field
from datetime import date

import pytest
from django.core.paginator import Paginator
from django.template.loader import render_to_string

from cecs.portals.shared.templatetags.look import tone
from cecs.values.numbers import numbered


@dataclass
class Line:
    """What `explained` gives, in short."""

    title: str = "A bachelor's degree"
    says: str = "The transcript shows it."
    answer: str = "met"
    answer_words: str = "Met"
    citations: tuple[tuple[str, str, str], ...] = ()
    evidence: tuple[str, ...] = ()
    short_by: str = ""
    owed_by_words: str = ""
    children: tuple["Line", ...] = field(default=())


def draw(name: str, **words: object) -> str:
    return render_to_string(f"shared/components/{name}.html", words)


def test_a_requirement_says_its_state_in_words() -> None:
    html = draw("requirement_tree", lines=[Line()])
    assert "Met" in html
    assert "cecs-tag--good" in html


def test_a_requirement_names_its_law_and_its_evidence() -> None:
    number = numbered("E", 2026, 1)
    line = Line(citations=(("x", "CGS 10-145b", "https://example.org"),), evidence=(number, "degrees.0"))
    html = draw("requirement_tree", lines=[line])
    assert 'href="/law/texts/x/"' in html
    assert number in html
    assert "degrees.0" not in html


def test_a_requirement_that_is_not_met_says_who_owes_it() -> None:
    line = Line(answer="not-shown", answer_words="Not shown", owed_by_words="your college")
    html = draw("requirement_tree", lines=[line])
    assert "your college" in html


def test_deeper_levels_open_without_javascript() -> None:
    html = draw("requirement_tree", lines=[Line(children=(Line(title="Credits"),))])
    assert "<details" in html
    assert "Credits" in html


def test_a_task_list_says_state_and_hint() -> None:
    items = [{"title": "Your name", "url": "/a/", "state": "done", "state_words": "Done", "hint": "As on a pass"}]
    html = draw("task_list", items=items)
    assert 'href="/a/"' in html
    assert 'aria-describedby="task-1-state"' in html
    assert "As on a pass" in html


def test_a_task_that_cannot_begin_is_no_link() -> None:
    assert "<a" not in draw("task_list", items=[{"title": "Sign", "state": "blocked", "state_words": "Not yet"}])


def test_a_summary_row_says_what_would_change() -> None:
    html = draw("summary_list", rows=[{"label": "Name", "value": "Ada", "change_url": "/c/"}])
    assert 'Change<span class="usa-sr-only"> Name</span>' in html


def test_an_empty_value_is_said_aloud() -> None:
    assert "Not given" in draw("summary_list", rows=[{"label": "Phone", "value": ""}])


def test_zero_is_a_value() -> None:
    assert "Not given" not in draw("summary_list", rows=[{"label": "Owed", "value": 0}])


def test_a_timeline_gives_the_day_for_people_and_machines() -> None:
    html = draw("timeline", events=[{"at": date(2026, 3, 1), "title": "Filed", "text": "We have it."}])
    assert 'datetime="2026-03-01' in html
    assert "Filed" in html


def test_a_pager_leads_on_and_back() -> None:
    html = draw("pager", page=Paginator(range(30), 10).page(2), address="/x/")
    assert 'href="/x/?page=1"' in html
    assert 'href="/x/?page=3"' in html


def test_one_page_needs_no_pager() -> None:
    assert "nav" not in draw("pager", page=Paginator(range(3), 10).page(1))


def test_an_alert_has_its_kind_and_words() -> None:
    assert "usa-alert--warning" in draw("alert", kind="warning", text="Look")


def test_what_people_wrote_is_never_taken_for_markup() -> None:
    html = draw("summary_list", rows=[{"label": "Name", "value": "<script>"}]) + draw("alert", text="<b>")
    assert "<script>" not in html
    assert "<b>" not in html


@pytest.mark.parametrize(
    ("state", "expected"),
    [("met", "good"), ("not-met", "bad"), ("not-shown", "wait"), ("in force", "good"), ("something else", "quiet")],
)
def test_a_state_has_a_tone(state: str, expected: str) -> None:
    assert tone(state) == expected
