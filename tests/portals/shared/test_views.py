"""Language, staying signed in, where to land, and telling us of a barrier."""

import pytest
from django.test import Client
from django.urls import reverse

from cecs.records.accounts.queries import by_email
from cecs.records.accounts.roles import Role
from cecs.records.worklist.queries import open_tasks
from cecs.values import clock
from cecs.values.spans import add_working_days
from tests.portals.conftest import SignIn


def test_the_page_turns_into_the_other_language_and_stays_where_it_was(db: None) -> None:
    client = Client()
    answer = client.post(reverse("shared:set_language"), {"language": "es", "next": "/look-up/"})
    assert answer["Location"] == "/look-up/"
    assert '<html lang="es">' in client.get("/look-up/").content.decode()


def test_the_language_is_remembered_on_the_account(sign_in: SignIn) -> None:
    sign_in(has_step=False, took_step=False).post(reverse("shared:set_language"), {"language": "es", "next": "/"})
    account = by_email("delia@example.org")
    assert account
    assert account.language == "es"


@pytest.mark.parametrize("next_page", ["https://evil.example/", "//evil.example", "javascript:alert(1)", "waiting", ""])
def test_changing_language_never_leads_elsewhere(db: None, next_page: str) -> None:
    answer = Client().post(reverse("shared:set_language"), {"language": "es", "next": next_page})
    assert answer["Location"] == "/"


def test_a_language_we_do_not_have_changes_nothing(db: None) -> None:
    answer = Client().post(reverse("shared:set_language"), {"language": "xx", "next": "/"})
    assert not answer.cookies


def test_language_is_only_changed_by_pressing_the_button(db: None) -> None:
    assert Client().get(reverse("shared:set_language")).status_code == 405


def test_staying_says_for_how_long(sign_in: SignIn) -> None:
    answer = sign_in(has_step=False, took_step=False).get(reverse("shared:stay"))
    assert answer.json() == {"seconds": 1800}


def test_someone_signed_out_cannot_stay(db: None) -> None:
    assert Client().get(reverse("shared:stay")).status_code == 401


def test_a_page_says_when_the_session_ends_without_javascript(sign_in: SignIn) -> None:
    html = sign_in(has_step=False, took_step=False).get("/").content.decode()
    assert "If you do nothing, at" in html
    assert 'data-seconds="1800"' in html


def test_a_stranger_reads_nothing_of_sessions(db: None) -> None:
    assert "session-dialog" not in Client().get("/").content.decode()


def test_landing_asks_a_stranger_to_sign_in(db: None) -> None:
    assert Client().get(reverse("shared:landing"))["Location"].startswith("/account/login/")


def test_landing_brings_an_educator_to_their_own_page(sign_in: SignIn) -> None:
    answer = sign_in(has_step=False, took_step=False).get(reverse("shared:landing"))
    assert answer["Location"].startswith(("/my/", "/"))


def test_landing_sends_staff_to_their_second_step_first(sign_in: SignIn) -> None:
    answer = sign_in(Role.CLERK, has_step=False, took_step=False).get(reverse("shared:landing"))
    assert answer["Location"] == "/account/2fa/"


def test_a_barrier_becomes_a_task(db: None) -> None:
    client = Client()
    asked = {"what": "The menu cannot be reached by keyboard.", "where": "/my/", "email": ""}
    answer = client.post(reverse("shared:accessibility"), asked)
    assert answer["Location"] == reverse("shared:accessibility_thanks")
    (task,) = open_tasks(["accessibility-feedback"])
    assert "keyboard" in task.words
    assert task.carries["where"] == "/my/"
    assert task.due_on == add_working_days(clock.today(), 10)


def test_an_empty_message_is_asked_for_again_and_keeps_the_rest(db: None) -> None:
    answer = Client().post(reverse("shared:accessibility"), {"what": "", "where": "the form"})
    html = answer.content.decode()
    assert "Say what went wrong" in html
    assert "the form" in html
    assert "<title>Error:" in html
    assert not open_tasks(["accessibility-feedback"])


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", ["accessibility", "accessibility_thanks"])
def test_each_page_opens_in_each_language(db: None, language: str, name: str) -> None:
    answer = Client(headers={"accept-language": language}).get(reverse(f"shared:{name}"))
    assert answer.status_code == 200
    assert f'<html lang="{language}">' in answer.content.decode()
    assert answer.content.decode().count("<h1") == 1


def test_a_form_sent_without_its_token_is_told_so_plainly(db: None) -> None:
    answer = Client(enforce_csrf_checks=True).post(reverse("shared:accessibility"), {"what": "x"})
    assert answer.status_code == 403
    assert "open too long" in answer.content.decode()


def test_nothing_inline_may_run(db: None) -> None:
    answer = Client().get("/")
    policy = answer["Content-Security-Policy"]
    assert "unsafe-inline" not in policy
    assert "default-src 'none'" in policy
    html = answer.content.decode()
    assert " style=" not in html
    assert " onclick=" not in html


def test_the_navigation_marks_the_page_one_is_on(db: None) -> None:
    assert '<a href="/look-up/" aria-current="page">' in Client().get("/look-up/").content.decode()


def test_the_first_link_skips_to_the_content(db: None) -> None:
    html = Client().get("/").content.decode()
    assert html.index('href="#main"') < html.index("<header")
