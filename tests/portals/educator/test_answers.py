"""What is typed is kept as typed; what is claimed is claimed in the words of the case format."""

import pytest
from django.http import QueryDict

from cecs.portals.educator.answers import as_data, as_initial, kept_list, kept_page, typed_in, with_item, without_item
from cecs.portals.educator.forms.filing import ConductForm
from cecs.portals.educator.forms.preparation import DegreeForm

BIOLOGY = {
    "level": "bachelor",
    "field": "Biology",
    "institution": "Central Connecticut State University",
    "country": "US",
    "state": "ct",
    "accreditation": "regional",
    "conferred_month": "5",
    "conferred_day": "18",
    "conferred_year": "2026",
}
QUESTIONS = [("criminal", "Were you convicted?", ""), ("license", "Was a license taken?", "")]


def test_only_answers_are_kept() -> None:
    sent = QueryDict("csrfmiddlewaretoken=x&revision=3&then=more&field=Biology")
    assert typed_in(sent) == {"field": "Biology"}


def test_a_degree_is_claimed_in_the_words_of_the_case_format() -> None:
    page = kept_list(DegreeForm, {"k1": BIOLOGY}, {})
    assert page["degrees"] == [
        {
            "level": "bachelor",
            "field": "biology",
            "institution": "Central Connecticut State University",
            "country": "US",
            "state": "CT",
            "accreditation": "regional",
            "conferred": "2026-05-18",
        }
    ]


def test_half_an_entry_is_kept_and_claims_nothing() -> None:
    half = {**BIOLOGY, "conferred_day": "31", "conferred_month": "2"}
    page = kept_list(DegreeForm, {"k1": half}, {})
    assert page["items"]["k1"] == half
    assert page["degrees"] == []


def test_nonsense_comes_back_as_it_was_typed() -> None:
    initial = as_initial(
        DegreeForm, {"field": "Biology", "conferred_month": "2", "conferred_day": "31", "conferred_year": "20"}
    )
    shown = str(DegreeForm(initial=initial))
    assert 'value="31"' in shown
    assert 'value="20"' in shown
    assert 'value="Biology"' in shown


def test_an_entry_is_added_changed_and_taken_out() -> None:
    key = "k1"
    page = {"items": with_item({}, key, BIOLOGY)}
    assert with_item(page, key, BIOLOGY) == page["items"]
    changed = {"items": with_item(page, key, {**BIOLOGY, "field": "Botany"})}
    assert list(changed["items"]) == [key]
    assert changed["items"][key]["field"] == "Botany"
    assert without_item(changed, key) == {}


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_a_yes_to_a_question_of_conduct_is_kept_as_disclosed(answer: str) -> None:
    typed = {"criminal": answer, "license": "no", "explanation": "It was long ago."}
    page = kept_page(ConductForm(data=as_data(typed), questions=QUESTIONS), typed)
    assert page["disclosed"] == (["criminal"] if answer == "yes" else [])


def test_a_yes_without_its_story_claims_nothing() -> None:
    typed = {"criminal": "yes", "license": "no", "explanation": " "}
    form = ConductForm(data=as_data(typed), questions=QUESTIONS)
    assert "disclosed" not in kept_page(form, typed)
    assert "explanation" in form.errors


def test_an_unanswered_question_is_named() -> None:
    form = ConductForm(data=as_data({"criminal": "no"}), questions=QUESTIONS)
    assert list(form.errors) == ["license"]
