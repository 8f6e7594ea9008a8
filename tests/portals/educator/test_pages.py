"""The pages of a draft: kept as typed, resumable, safe against two tabs, double clicks and strangers."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from cecs.records.applications.models import Application
from cecs.records.applications.queries import for_educator
from cecs.records.educators.models import Educator
from cecs.records.organizations.models import Organization

DEGREE = {
    "level": "bachelor",
    "field": "Biology",
    "institution": "Nutmeg State College",
    "country": "US",
    "state": "CT",
    "accreditation": "regional",
    "conferred_month": "5",
    "conferred_day": "18",
    "conferred_year": "2026",
}


def page(draft: Application, name: str, *item: str) -> str:
    return reverse("educator:item" if item else "educator:page", args=(draft.key, name, *item))


def kept(draft: Application, name: str) -> dict[str, Any]:
    assert draft.educator.account is not None
    found: dict[str, Any] = for_educator(draft.educator.account, draft.key).answers.get(name, {})
    return found


def hidden(html: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', html)
    assert found
    return found[1]


def test_the_task_list_shows_every_page_and_what_cannot_start_yet(browser: Client, draft: Application) -> None:
    html = browser.get(reverse("educator:application", args=(draft.key,))).content.decode()
    for name in ("details", "preparation", "education", "assessments", "courses", "conduct"):
        assert page(draft, name) in html
    assert "Cannot start yet" in html
    assert reverse("educator:review", args=(draft.key,)) not in html


def test_a_page_is_kept_and_leads_to_the_next(browser: Client, draft: Application, college: Organization) -> None:
    typed = {"route": "program", "college": college.key, "completed_on": "2026-05-18"}
    answer = browser.post(page(draft, "preparation"), typed)
    assert answer.headers["Location"] == page(draft, "education")
    assert kept(draft, "preparation")["preparation"][0]["completed"] == "2026-05-18"


def test_a_mistake_is_named_and_kept(browser: Client, draft: Application) -> None:
    html = browser.post(page(draft, "preparation"), {"route": "program", "college": ""}).content.decode()
    assert "Choose the college that prepared you." in html
    assert kept(draft, "preparation")["typed"]["route"] == "program"
    assert "preparation" not in kept(draft, "preparation")


def test_what_was_left_half_done_is_there_on_another_device(browser: Client, draft: Application) -> None:
    browser.post(reverse("educator:save", args=(draft.key, "education")), DEGREE | {"institution": "Nutm"})
    html = browser.get(page(draft, "education")).content.decode()
    assert 'value="Nutm"' in html
    assert kept(draft, "education")["degrees"] == []


def test_an_entry_is_added_once_whatever_is_clicked(browser: Client, draft: Application) -> None:
    html = browser.get(page(draft, "education")).content.decode()
    sent = DEGREE | {"entry": hidden(html, "entry"), "revision": hidden(html, "revision"), "then": "done"}
    first, second = (browser.post(page(draft, "education"), sent) for _click in range(2))
    assert first.headers["Location"] == second.headers["Location"] == page(draft, "assessments")
    assert len(kept(draft, "education")["degrees"]) == 1


def test_an_entry_is_changed_and_taken_out(browser: Client, draft: Application) -> None:
    browser.post(page(draft, "education"), DEGREE | {"entry": "e1", "then": "done"})
    browser.post(page(draft, "education", "e1"), DEGREE | {"field": "Botany", "then": "list"})
    assert [one["field"] for one in kept(draft, "education")["degrees"]] == ["botany"]
    for _click in range(2):
        browser.post(reverse("educator:remove", args=(draft.key, "education", "e1")))
    assert kept(draft, "education")["degrees"] == []


def test_saying_there_is_nothing_to_add_goes_on(browser: Client, draft: Application) -> None:
    answer = browser.post(page(draft, "assessments"), {"then": "through"})
    assert answer.headers["Location"] == page(draft, "courses")
    assert kept(draft, "assessments")["through"] is True


def test_two_tabs_never_overwrite_one_another_unseen(browser: Client, draft: Application) -> None:
    seen = hidden(browser.get(page(draft, "preparation")).content.decode(), "revision")
    browser.post(page(draft, "preparation"), {"route": "elsewhere", "revision": seen})
    late = browser.post(page(draft, "preparation"), {"route": "none", "revision": seen}).content.decode()
    assert "changed in another tab" in late
    assert kept(draft, "preparation")["typed"]["route"] == "elsewhere"
    again = browser.post(page(draft, "preparation"), {"route": "none", "revision": hidden(late, "revision")})
    assert again.status_code == 302
    assert kept(draft, "preparation")["typed"]["route"] == "none"


def test_tabs_on_two_pages_do_not_disturb_one_another(browser: Client, draft: Application) -> None:
    seen = hidden(browser.get(page(draft, "preparation")).content.decode(), "revision")
    browser.post(page(draft, "assessments"), {"then": "through"})
    assert browser.post(page(draft, "preparation"), {"route": "none", "revision": seen}).status_code == 302


def test_each_field_is_saved_and_the_answer_carries_the_new_mark(browser: Client, draft: Application) -> None:
    save = reverse("educator:save", args=(draft.key, "preparation"))
    first = browser.post(save, {"route": "elsewhere", "revision": ""})
    assert first.status_code == 204
    second = browser.post(save, {"route": "none", "revision": first.headers["X-Revision"]})
    assert second.status_code == 204
    assert browser.post(save, {"route": "elsewhere", "revision": first.headers["X-Revision"]}).status_code == 409
    assert kept(draft, "preparation")["typed"]["route"] == "none"


def test_a_field_alone_cannot_be_fetched(browser: Client, draft: Application) -> None:
    assert browser.get(reverse("educator:save", args=(draft.key, "preparation"))).status_code == 405


@pytest.mark.parametrize("name", ["page", "save"])
def test_a_stranger_finds_nothing(client: Client, draft: Application, faye: Educator, name: str) -> None:
    assert faye.account is not None
    client.force_login(faye.account)
    address = reverse(f"educator:{name}", args=(draft.key, "preparation"))
    assert client.post(address, {"route": "none"}).status_code == 404
    assert "typed" not in kept(draft, "preparation")


def test_there_is_no_page_that_the_kind_does_not_have(browser: Client, draft: Application) -> None:
    assert browser.get(page(draft, "experience")).status_code == 404


def test_known_details_are_shown_and_only_confirmed(browser: Client, draft: Application) -> None:
    html = browser.get(page(draft, "details")).content.decode()
    assert "1 Elm Street" in html
    assert draft.educator.number in html
    assert draft.educator.born_on is not None
    assert draft.educator.born_on.isoformat() not in html
    answer = browser.post(page(draft, "details"), {"confirmed": "yes"})
    assert answer.headers["Location"] == page(draft, "preparation")
