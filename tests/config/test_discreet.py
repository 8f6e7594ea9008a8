"""What the process says of itself names nobody."""

import logging
import sys

import pytest
from django.conf import settings

from cecs.config.discreet import DiscreetFormatter


def said(message: str, *arguments: object, failed: bool = False) -> str:
    record = logging.LogRecord("cecs", logging.ERROR, "x", 1, message, arguments, sys.exc_info() if failed else None)
    return DiscreetFormatter().format(record)


@pytest.mark.parametrize("personal", ["ada.w+x@example.org", "123-45-6789", "123456789"])
def test_what_is_personal_is_blacked_out(personal: str) -> None:
    assert personal not in said("could not reach %s today", personal)


def test_the_rest_is_told_as_it_is() -> None:
    assert said("the job %s failed on A-2026-004417-K", "audit") == "the job audit failed on A-2026-004417-K"


def test_a_traceback_is_told_without_the_values_of_a_row() -> None:
    try:
        int("duplicate key\nDETAIL:  Key (email)=(ada@example.org) already exists.")
    except ValueError:
        told = said("failed: %s", "duplicate key\nDETAIL:  Key (email)=(ada@example.org) already exists.", failed=True)
    assert "ValueError" in told
    assert "already exists" not in told
    assert "ada@" not in told


def test_every_line_goes_through_it() -> None:
    assert settings.LOGGING["handlers"]["stream"]["formatter"] == "discreet"
    assert not settings.LOGGING["loggers"]["django"]["handlers"]
