"""Sign-in through the state's identity provider: by settings alone, and without ever losing a record."""

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.socialaccount.models import SocialAccount
from django.test import Client, override_settings
from django.urls import reverse

from cecs.portals.account.ready import confirm_address
from cecs.records.accounts.actions.open_account import open_account
from cecs.records.accounts.queries import by_email


@dataclass
class Provider:
    """An identity provider of our own, spoken to over HTTP."""

    address: str = ""
    says: dict[str, Any] = field(
        default_factory=lambda: {
            "sub": "ct-1",
            "email": "ada@example.org",
            "email_verified": True,
            "name": "Ada Álvarez",
        }
    )


@pytest.fixture
def provider() -> Iterator[Provider]:
    playing = Provider()

    class Answers(BaseHTTPRequestHandler):
        """Discovery, token and user information."""

        def answer(self, said: dict[str, Any]) -> None:
            body = json.dumps(said).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_GET(self) -> None:
            paths = {"authorization_endpoint": "authorize", "token_endpoint": "token", "userinfo_endpoint": "userinfo"}
            discovery = {name: f"{playing.address}/{path}" for name, path in paths.items()}
            self.answer(playing.says if self.path == "/userinfo" else {"issuer": playing.address, **discovery})

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.answer({"access_token": "t", "token_type": "Bearer"})

        def log_message(self, *_args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    playing.address = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    app = {
        "provider_id": "state",
        "name": "CT.gov",
        "client_id": "cecs",
        "secret": "s",
        "settings": {"server_url": f"{playing.address}/.well-known/openid-configuration"},
    }
    with override_settings(SOCIALACCOUNT_PROVIDERS={"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [app]}}):
        yield playing
    server.shutdown()


def come_back_from(provider: Provider, client: Client) -> str:
    leaving = client.get(reverse("openid_connect_login", args=["state"]))
    asked = parse_qs(urlsplit(leaving["Location"]).query)
    assert leaving["Location"].startswith(f"{provider.address}/authorize")
    assert asked["code_challenge_method"] == ["S256"]
    back = client.get(reverse("openid_connect_callback", args=["state"]), {"code": "c", "state": asked["state"][0]})
    return str(back.get("Location", ""))


def test_the_sign_in_page_offers_it(db: None, provider: Provider) -> None:
    assert "Sign in with CT.gov" in Client().get(reverse("account_login")).content.decode()


def test_without_settings_nothing_is_offered(db: None) -> None:
    assert "Other ways to sign in" not in Client().get(reverse("account_login")).content.decode()


def test_a_new_person_gets_an_account_and_is_signed_in(db: None, provider: Provider) -> None:
    client = Client()
    assert come_back_from(provider, client) == reverse("shared:landing")
    account = by_email("ada@example.org")
    assert account
    assert account.printed_name == "Ada Álvarez"
    assert client.get(reverse("account:security")).status_code == 200


def test_coming_again_opens_the_same_account(db: None, provider: Provider) -> None:
    come_back_from(provider, Client())
    come_back_from(provider, Client())
    assert SocialAccount.objects.count() == 1


def test_an_address_that_has_an_account_is_not_taken_over(db: None, provider: Provider) -> None:
    confirm_address(open_account("ada@example.org", "Ada", password="four quiet words here"))
    client = Client()
    come_back_from(provider, client)
    assert client.get(reverse("account:security")).status_code == 302


def test_another_address_at_the_provider_keeps_the_account(db: None, provider: Provider) -> None:
    come_back_from(provider, Client())
    provider.says["email"] = "ada@elsewhere.example"
    client = Client()
    come_back_from(provider, client)
    assert "ada@example.org" in client.get(reverse("account:security")).content.decode()
