"""Reads what Stripe's clients send: a form whose names nest, `line_items[0][price_data][currency]=usd`."""

import re
from typing import Any
from urllib.parse import parse_qsl

_PARTS = re.compile(r"[^\[\]]+")


def nested(body: str) -> dict[str, Any]:
    """Read a form into dictionaries and lists."""
    read: dict[str, Any] = {}
    for name, value in parse_qsl(body, keep_blank_values=True):
        *path, last = _PARTS.findall(name) or [name]
        if name.endswith("[]"):
            path, last = [*path, last], str(len(_at(read, [*path, last])))
        _at(read, path)[last] = value
    return {name: _listed(value) for name, value in read.items()}


def _at(read: dict[str, Any], path: list[str]) -> dict[str, Any]:
    for part in path:
        read = read.setdefault(part, {})
    return read


def _listed(value: Any) -> Any:
    """Turn what is numbered from nothing into a list."""
    if not isinstance(value, dict):
        return value
    inside = {name: _listed(one) for name, one in value.items()}
    if inside and all(name.isdigit() for name in inside):
        return [inside[name] for name in sorted(inside, key=int)]
    return inside
