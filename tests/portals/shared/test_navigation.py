"""Each person finds the way to their own work at the top of every page."""

from django.test import Client

from cecs.records.accounts.roles import Role
from tests.portals.conftest import SignIn


def test_a_stranger_may_look_up_and_verify(db: None) -> None:
    html = Client().get("/").content.decode()
    assert ">Look up an educator</a>" in html
    assert ">Verify a certificate</a>" in html


def test_an_educator_finds_their_own_page(sign_in: SignIn) -> None:
    assert ">My certification</a>" in sign_in(has_step=False, took_step=False).get("/").content.decode()


def test_a_clerk_finds_the_clerks_page_and_not_the_evaluators(sign_in: SignIn) -> None:
    html = sign_in(Role.CLERK).get("/").content.decode()
    assert ">Official notices</a>" in html
    assert ">Decisions</a>" not in html


def test_a_page_below_marks_the_section_it_is_in(db: None) -> None:
    assert '<a href="/look-up/" aria-current="true">' in Client().get("/look-up/standings/").content.decode()


def test_one_link_at_most_is_current(db: None) -> None:
    assert Client().get("/look-up/").content.decode().count("aria-current") == 1
