"""Readers of the environment: each says the variable's name and what was expected when a value is wrong."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import environ
from django.core.exceptions import ImproperlyConfigured

_TRUE, _FALSE = {"1", "true", "yes", "on"}, {"0", "false", "no", "off"}


def word(name: str, otherwise: str, *, allowed: tuple[str, ...] = ()) -> str:
    """Read the text of a variable; one of `allowed` where that is given."""
    value = os.environ.get(name, otherwise)
    if allowed and value not in allowed:
        raise ImproperlyConfigured(f"{name} is {value!r}; it must be one of: {', '.join(allowed)}.")
    return value


def flag(name: str, *, default: bool) -> bool:
    """Read a yes or no."""
    value = os.environ.get(name, "yes" if default else "no").lower()
    if value not in _TRUE | _FALSE:
        raise ImproperlyConfigured(f"{name} is {value!r}; it must be yes or no.")
    return value in _TRUE


def number(name: str, otherwise: int) -> int:
    """Read a whole number."""
    value = os.environ.get(name, str(otherwise))
    if not value.isdigit():
        raise ImproperlyConfigured(f"{name} is {value!r}; it must be a whole number.")
    return int(value)


def secret(name: str, *, needed: bool) -> str:
    """Read a secret. Where none is needed (demonstration, tests), a fixed stand-in is given."""
    value = os.environ.get(name, "")
    if needed and not value:
        raise ImproperlyConfigured(f"{name} must be set in production.")
    return value or f"not-a-secret-{name}-only-for-demonstration-and-tests"


def database(name: str, otherwise: str) -> dict[str, Any]:
    """Read a database address; SQLite gets the settings that let several processes write without lock errors."""
    found: dict[str, Any] = environ.Env.db_url_config(os.environ.get(name, otherwise))
    found["HOST"] = unquote(found["HOST"])  # a socket's folder is written %2Frun%2Fpostgresql
    found["CONN_MAX_AGE"] = 600
    found["CONN_HEALTH_CHECKS"] = True
    if found["ENGINE"].endswith("sqlite3"):
        Path(found["NAME"]).parent.mkdir(parents=True, exist_ok=True)
        found["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
        }
    elif not found["HOST"] and os.environ.get("PGHOST"):
        found["HOST"] = os.environ["PGHOST"]
    return found
