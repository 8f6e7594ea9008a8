"""Every account page opens, in both languages, in our look and in nobody else's."""

from pathlib import Path

import allauth
import pytest
from django.template.loader import get_template
from django.test import Client
from django.urls import reverse

from tests.portals.conftest import SignIn

STRANGER = ["account_login", "account_signup", "account_reset_password", "account_inactive", "account_logout"]
SIGNED_IN = [
    "account:security",
    "account_email",
    "account_change_password",
    "account_logout",
    "account_reauthenticate",
    "mfa_index",
    "mfa_list_webauthn",
    "socialaccount_connections",
]
STOCK = Path(allauth.__file__).parent / "templates"
NOT_OURS_TO_DRAW = {"base", "elements", "layouts", "idp", "openid", "usersessions", "phone", "signup_by_passkey"}


def looks_right(html: str, language: str) -> None:
    assert f'<html lang="{language}">' in html
    assert "cecs-header" in html
    assert html.count("<h1") == 1
    assert " style=" not in html


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", STRANGER)
def test_each_page_for_a_stranger(db: None, name: str, language: str) -> None:
    answer = Client(headers={"accept-language": language}).get(reverse(name), follow=True)
    assert answer.status_code == 200
    looks_right(answer.content.decode(), language)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", SIGNED_IN)
def test_each_page_for_someone_signed_in(sign_in: SignIn, name: str, language: str) -> None:
    client = sign_in()
    client.cookies["django_language"] = language
    answer = client.get(reverse(name), follow=True)
    assert answer.status_code == 200
    looks_right(answer.content.decode(), language)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", ["mfa_activate_totp", "mfa_add_webauthn"])
def test_setting_up_a_second_step(sign_in: SignIn, name: str, language: str) -> None:
    client = sign_in(has_step=False, took_step=False)
    client.cookies["django_language"] = language
    answer = client.get(reverse(name), follow=True)
    assert answer.status_code == 200
    looks_right(answer.content.decode(), language)


def stock_templates() -> list[str]:
    names = [str(path.relative_to(STOCK)) for path in STOCK.rglob("*") if path.suffix in {".html", ".txt"}]
    return sorted(name for name in names if not any(part in name for part in NOT_OURS_TO_DRAW))


@pytest.mark.parametrize("name", stock_templates())
def test_no_page_or_letter_is_the_stock_one(name: str) -> None:
    origin = get_template(name).origin  # type: ignore[attr-defined]  # the Django backend's templates have one
    assert "site-packages" not in origin.name, f"{name} is still django-allauth's own"
