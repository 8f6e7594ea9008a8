"""Parameters of a shared requirement: `$subject` is replaced by what the use of it says, before it is read."""

import re
from collections.abc import Mapping
from dataclasses import replace

from cecs.law.reading import Here, nearest

_NAME = re.compile(r"^\$([a-z_]+)$")
_SLOT = re.compile(r"\{([a-z_]+)\}")

Bindings = Mapping[str, Here]


def bound(here: Here, bindings: Bindings, later: frozenset[str] = frozenset()) -> Here:
    """The same block with every `$name` replaced. A list standing in a list is laid into it.

    A name that an `each` gives is left for that block to fill.
    """
    if isinstance(here.value, Mapping):
        each = here.value.get("each")
        names = later | {each.text()} if each else later
        return replace(here, value={key: bound(inner, bindings, names) for key, inner in here.value.items()})
    if isinstance(here.value, tuple):
        laid: list[Here] = []
        for inner in here.value:
            filled = bound(inner, bindings, later)
            spread = filled is not inner and filled.is_list and not inner.is_list
            laid.extend(filled.items() if spread else (filled,))
        return replace(here, value=tuple(laid))
    return _bound_scalar(here, bindings, later)


def _bound_scalar(here: Here, bindings: Bindings, later: frozenset[str]) -> Here:
    """A single value, replaced if it is a parameter."""
    found = _NAME.match(here.value) if isinstance(here.value, str) else None
    if not found or found[1] in later:
        return here
    if found[1] not in bindings:
        here.refuse(f"the parameter {here.value} is not given. {nearest(found[1], bindings)}")
    return bindings[found[1]]


def slots(text: str) -> frozenset[str]:
    """The placeholders that a text names."""
    return frozenset(_SLOT.findall(text))


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with its placeholders filled; one that is not known stays as it is."""
    return _SLOT.sub(lambda found: values.get(found[1], found[0]), text)
