"""Plain data is read as lists, mappings, text, figures and days."""

from datetime import date
from pathlib import Path

from cecs.values.plain import read_plain


def test_days_are_days_and_quoted_figures_are_text(tmp_path: Path) -> None:
    page = tmp_path / "page.yaml"
    page.write_text('since: 2020-03-16\nzip: "06105"\nplaces: [{at: 1.5}]\n')
    assert read_plain(page) == {"since": date(2020, 3, 16), "zip": "06105", "places": [{"at": 1.5}]}
