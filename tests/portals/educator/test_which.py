"""Five questions give the right request and the right form: the worked cases say which those are, not this test."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from ruamel.yaml import YAML

from cecs.law.shelf import law_on, rulebook
from cecs.portals.educator.forms.which import WhichForm
from cecs.portals.educator.which import Fitting, fitting
from cecs.values import clock

WHICH = reverse("educator:which")
CASES = Path(__file__).parents[3] / "rulebooks" / "connecticut" / "cases"
WANTS = {
    "first-certificate": "begin",
    "permit": "begin",
    "advance": "level",
    "continue": "keep",
    "renew": "keep",
    "reinstate": "keep",
    "extend": "time",
    "add-endorsement": "add",
}
Case = dict[str, Any]


def personas() -> list[Case]:
    """Give the worked cases of today's law in which an educator asked for the right thing and got it, or may yet."""
    every = [case for path in sorted(CASES.glob("*.yaml")) for case in YAML(typ="safe").load(path.read_text())]
    return [case for case in every if _is_one(case)]


def _is_one(case: Case) -> bool:
    request, expect = case["request"], case.get("expect", {})
    is_educators = request.get("applicant", "educator") == "educator" and request["kind"] in WANTS
    is_today = str(case["filed"]) >= "2025-07-01"
    is_right = expect.get("outcome") in ("grant", "incomplete") and "form" not in expect.get("missing", [])
    return is_educators and is_today and is_right


def answers_of(case: Case) -> dict[str, str]:
    """Say what such a person would answer to the five questions."""
    held = _held(case)
    codes = case["request"].get("endorsements", [])
    groups = [rulebook().endorsements[code].group for code in codes if code in rulebook().endorsements]
    coaches = str(case["request"].get("certificate", "")).startswith("coaching")
    ended = bool(held) and case["request"]["kind"] == "reinstate"
    prepared = case["educator"].get("preparation", [])
    return {
        "hold": "none" if not held else "ended" if ended else "in-force",
        "held": held.get("type", "") if held else "",
        "want": WANTS[case["request"]["kind"]],
        "work": "coach" if coaches else (groups or ["teaching"])[0],
        "prepared": "none" if not prepared else "here" if prepared[0].get("state") == "CT" else "elsewhere",
    }


def _held(case: Case) -> Case:
    """Give the certificate of this state that the request goes on from."""
    ours = [one for one in case["educator"].get("certificates", []) if one.get("state") == "CT"]
    return max(ours, key=lambda one: str(one.get("expires", "")), default={})


def answered(answers: dict[str, str], day: date) -> list[Fitting]:
    form = WhichForm(answers, law=law_on(day))
    return fitting(form.cleaned_data, law_on(day)) if form.is_valid() else []


def _is_right(case: Case) -> bool:
    """Say whether what the five questions give is what the case asks for, on its form."""
    request = case["request"]
    for one in answered(answers_of(case), date.fromisoformat(str(case["filed"]))):
        is_same = one.kind == request["kind"]
        is_type = request.get("certificate") in (None, one.certificate)
        is_form = request.get("form") is None or request["form"] in one.form
        if is_same and is_type and is_form:
            return True
    return False


def test_at_least_thirty_personas_and_nineteen_in_twenty_get_the_right_form() -> None:
    people = personas()
    wrong = [case["id"] for case in people if not _is_right(case)]
    assert len(people) >= 30
    assert len(wrong) <= len(people) // 20, wrong


@pytest.mark.django_db
def test_it_is_asked_and_answered_without_signing_in_and_nothing_is_kept(client: Client) -> None:
    html = client.get(WHICH).content.decode()
    assert "5. Where did you prepare for it?" in html
    asked = {"hold": "in-force", "held": "professional", "want": "keep", "work": "teaching", "prepared": "here"}
    answer = client.get(WHICH, asked)
    html = answer.content.decode()
    assert "Continuation of the professional certificate" in html
    assert "ED 179" in html
    assert "No fee" in html
    assert "sessionid" not in answer.cookies


@pytest.mark.django_db
def test_what_is_left_out_is_asked_for_with_a_link_to_the_question(client: Client) -> None:
    html = client.get(WHICH, {"hold": "none", "want": "level"}).content.decode()
    for name in ("held", "want", "work", "prepared"):
        assert f'href="#id_{name}' in html


def test_who_has_not_finished_a_program_hears_of_the_district(client: Client, db: None) -> None:
    asked = {"hold": "none", "want": "begin", "work": "teaching", "prepared": "none"}
    html = client.get(WHICH, asked).content.decode()
    assert "a school district that needs you may ask for a permit" in html


def test_a_coach_is_led_to_the_permit() -> None:
    asked = {"hold": "none", "held": "", "want": "begin", "work": "coach", "prepared": "none"}
    (found, *_rest) = answered(asked, clock.today())
    assert (found.kind, found.certificate, found.form) == ("permit", "coaching-5-year", "ED 185")
