"""A page is seen by those it is for; for everyone else there is no such page."""

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

from cecs.config import urls
from cecs.portals.shared.access import for_role, no_such_page, signed_in
from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.roles import Role
from tests.portals.conftest import SignIn


class NoSuchApplication(LookupError):
    """As a record room says it."""


@signed_in
def own(request: HttpRequest) -> HttpResponse:
    return HttpResponse("own")


@for_role(Role.EVALUATOR, Role.SUPERVISOR)
def staff(request: HttpRequest) -> HttpResponse:
    return HttpResponse("staff")


def refused(request: HttpRequest) -> HttpResponse:
    raise NotAllowed("Faye may not see this.")


def missing(request: HttpRequest) -> HttpResponse:
    raise NoSuchApplication("A-2026-000001-K")


def broken(request: HttpRequest) -> HttpResponse:
    raise ValueError("secret words")


def unreadable(request: HttpRequest) -> HttpResponse:
    raise SuspiciousOperation


def forbidden(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied


urlpatterns = [
    *urls.urlpatterns,
    path("unreadable/", unreadable),
    path("forbidden/", forbidden),
    path("own/", own),
    path("staff/", staff),
    path("refused/", refused),
    path("missing/", missing),
    path("broken/", broken),
]
handler400, handler403, handler404, handler500 = urls.handler400, urls.handler403, urls.handler404, urls.handler500
pytestmark = pytest.mark.urls(__name__)


def test_a_stranger_is_asked_to_sign_in_and_comes_back(db: None) -> None:
    answer = Client().get("/own/?a=1")
    assert answer.status_code == 302
    assert answer["Location"] == "/account/login/?next=/own/%3Fa%3D1"


def test_an_educator_needs_no_second_step(sign_in: SignIn) -> None:
    assert sign_in(has_step=False, took_step=False).get("/own/").content == b"own"


def test_staff_with_the_role_and_the_second_step_see_the_page(sign_in: SignIn) -> None:
    assert sign_in(Role.EVALUATOR).get("/staff/").content == b"staff"


def test_staff_without_a_second_step_must_set_one_up(sign_in: SignIn) -> None:
    answer = sign_in(Role.EVALUATOR, has_step=False, took_step=False).get("/staff/")
    assert answer["Location"] == "/account/2fa/"


def test_staff_who_skipped_their_second_step_must_take_it(sign_in: SignIn) -> None:
    answer = sign_in(Role.EVALUATOR, took_step=False).get("/staff/")
    assert answer["Location"].startswith("/account/2fa/reauthenticate/?next=%2Fstaff%2F")


def test_those_who_act_for_a_college_need_the_second_step_everywhere(sign_in: SignIn) -> None:
    assert sign_in(Role.PREPARER, has_step=False, took_step=False).get("/own/").status_code == 302


def test_another_role_finds_no_such_page(sign_in: SignIn) -> None:
    assert sign_in(Role.CLERK).get("/staff/").status_code == 404


def test_an_educator_finds_no_staff_page(sign_in: SignIn) -> None:
    assert sign_in(has_step=False, took_step=False).get("/staff/").status_code == 404


@pytest.mark.parametrize("address", ["/refused/", "/missing/", "/nowhere/"])
def test_a_refusal_looks_like_a_page_that_does_not_exist(sign_in: SignIn, address: str) -> None:
    answer = sign_in().get(address)
    assert answer.status_code == 404
    assert "There is no such page" in answer.content.decode()
    assert "Faye" not in answer.content.decode()


@pytest.mark.parametrize(("language", "words"), [("en", "on our side"), ("es", "de nuestro lado")])
def test_our_own_fault_is_said_plainly_and_gives_nothing_away(db: None, language: str, words: str) -> None:
    client = Client(raise_request_exception=False, headers={"accept-language": language})
    answer = client.get("/broken/")
    assert answer.status_code == 500
    assert words in answer.content.decode()
    assert "secret" not in answer.content.decode()


def test_no_such_page_is_a_404() -> None:
    with pytest.raises(Http404):
        no_such_page()


def test_pages_of_the_signed_in_are_kept_nowhere(sign_in: SignIn) -> None:
    assert sign_in(has_step=False, took_step=False).get("/own/")["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("address", "status"), [("/unreadable/", 400), ("/forbidden/", 403)])
def test_what_cannot_be_read_or_done_is_said_in_our_look(db: None, address: str, status: int, language: str) -> None:
    answer = Client(headers={"accept-language": language}).get(address)
    assert answer.status_code == status
    assert f'<html lang="{language}">' in answer.content.decode()
    assert answer.content.decode().count("<h1") == 1
