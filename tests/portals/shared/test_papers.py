"""A paper that somebody sent in is handed out as a file, and can do nothing on our pages."""

from io import BytesIO

import pytest
from django.http import HttpRequest
from django.test import Client
from django.urls import path

from cecs.portals.shared.papers import as_file


def paper(request: HttpRequest) -> object:
    return as_file(BytesIO(b"<script>alert(1)</script>"), name="Título «1».html", media_type="text/html")


urlpatterns = [path("paper/", paper)]
pytestmark = pytest.mark.urls(__name__)


def test_a_paper_is_saved_not_shown() -> None:
    answer = Client().get("/paper/")
    assert answer["Content-Disposition"].startswith("attachment")
    assert b"".join(answer) == b"<script>alert(1)</script>"


def test_a_paper_runs_nothing_and_is_taken_for_nothing_else() -> None:
    answer = Client().get("/paper/")
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_a_paper_is_kept_nowhere() -> None:
    assert Client().get("/paper/")["Cache-Control"] == "private, no-store"
