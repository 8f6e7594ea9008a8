"""Forms are drawn in USWDS markup, with every hint and error tied to its field."""

from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.template.loader import render_to_string
from django.utils.translation import override

from cecs.portals.shared.forms import DayField, PageForm
from cecs.portals.shared.widgets import TileChecks, TileRadios


class Everything(PageForm):
    """One field of every kind."""

    name = forms.CharField(label="Name", help_text="As on your passport")
    email = forms.EmailField(label="Email", required=False)
    kind = forms.ChoiceField(
        label="Kind", choices=[("a", "Alpha"), ("b", "Beta")], widget=TileRadios(hints={"b": "The second"})
    )
    subjects = forms.MultipleChoiceField(label="Subjects", choices=[("030", "Biology")], widget=TileChecks())
    state = forms.ChoiceField(label="State", choices=[("CT", "Connecticut")])
    born_on = DayField(label="Birth date", is_birthday=True)
    agreed = forms.BooleanField(label="I agree")
    story = forms.CharField(label="Story", widget=forms.Textarea)
    paper = forms.FileField(label="Paper")


def drawn(data: dict[str, str] | None = None) -> str:
    query = QueryDict(mutable=True)
    query.update(data or {})
    form = Everything(query if data is not None else None)
    return str(form.as_div()) + render_to_string("shared/components/error_summary.html", {"form": form})


def test_each_kind_of_input_has_its_uswds_class() -> None:
    html = drawn()
    for expected in ("usa-input", "usa-select", "usa-textarea", "cecs-file", "usa-checkbox__input", "usa-radio__input"):
        assert expected in html


def test_a_label_names_its_input() -> None:
    assert '<label class="usa-label" for="id_name">Name' in drawn()


def test_a_hint_is_tied_to_its_field() -> None:
    html = drawn()
    assert 'id="id_name_helptext"' in html
    assert 'aria-describedby="id_name_helptext"' in html


def test_what_need_not_be_answered_says_so() -> None:
    html = drawn()
    assert html.count("(optional)") == 1


def test_an_error_is_tied_to_its_field_and_to_the_summary() -> None:
    html = drawn({"name": ""})
    assert 'id="id_name_error"' in html
    assert 'aria-describedby="id_name_helptext id_name_error"' in html
    assert 'aria-invalid="true"' in html
    assert '<a href="#id_name">Enter an answer.</a>' in html


def test_the_summary_leads_to_an_input_that_exists_for_every_field() -> None:
    html = drawn({"name": ""})
    for field in Everything.base_fields:
        if field == "email":
            continue
        assert f'href="#id_{field}"' in html
        assert f'id="id_{field}"' in html


def test_a_form_without_errors_has_no_summary() -> None:
    assert "cecs-errors" not in drawn()


def test_a_choice_carries_its_explanation() -> None:
    assert "The second" in drawn()


def test_what_was_typed_is_kept_even_where_it_makes_no_sense() -> None:
    html = drawn({"name": "Ada", "born_on_month": "2", "born_on_day": "31", "born_on_year": "19x4"})
    assert 'value="Ada"' in html
    assert 'value="31"' in html
    assert 'value="19x4"' in html
    assert '<option value="2" selected>' in html


def cleaned(**data: str) -> dict[str, Any]:
    class OneDay(PageForm):
        day = DayField()

    form = OneDay(data)
    form.is_valid()
    return {"day": form.cleaned_data.get("day"), "errors": form.errors.get("day", [])}


def test_a_day_typed_in_three_parts_becomes_a_date() -> None:
    assert cleaned(day_month="3", day_day="7", day_year="1990")["day"] == date(1990, 3, 7)


def test_a_day_may_also_come_whole() -> None:
    assert cleaned(day="1990-03-07")["day"] == date(1990, 3, 7)


def test_an_impossible_day_says_how_to_put_it_right() -> None:
    assert "real date" in str(cleaned(day_month="2", day_day="30", day_year="1990")["errors"][0])


def test_half_a_day_is_not_a_day() -> None:
    assert cleaned(day_month="2", day_year="1990")["errors"]


def test_no_day_at_all_is_asked_for() -> None:
    assert "month" in str(cleaned()["errors"][0])


def test_a_saved_date_is_shown_in_its_parts() -> None:
    class OneDay(PageForm):
        day = DayField()

    html = OneDay(initial={"day": date(1990, 3, 7)}).as_div()
    assert '<option value="3" selected>' in html
    assert 'value="1990"' in html


def test_months_are_named_in_the_language_of_the_page() -> None:
    with override("es"):
        assert "marzo" in drawn()


def test_no_form_has_a_placeholder_instead_of_a_label() -> None:
    class Bare(PageForm):
        town = forms.CharField(widget=forms.TextInput(attrs={"placeholder": "Town"}))

    assert "placeholder" not in Bare().as_div()
