"""The import contracts: all eleven stand, and what they cannot see points downward too."""

import tomllib
from collections.abc import Iterator
from typing import Any

from django.apps import apps

from tests.house.reading import ROOT, none

CONTRACTS = (
    "floors", "records", "room", "pure", "portals", "public", "ledger", "bridge", "vault", "sandbox", "no-circles",
)  # fmt: skip


def contracts() -> dict[str, dict[str, Any]]:
    """Give the contracts by name, as import-linter reads them."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    return {contract["id"]: contract for contract in told}


def floors() -> dict[str, int]:
    """Give the floor of each record room: the contract is the only place that says it."""
    layers = contracts()["records"]["layers"]
    return {room.strip(): -number for number, line in enumerate(layers) for room in line.split("|")}


def keys_pointing_uphill() -> Iterator[str]:
    """Every foreign key from a room to one above it or beside it: an import would be seen, a name in quotes is not."""
    floor = floors()
    for model in apps.get_models():
        here = model._meta.app_label
        for field in model._meta.get_fields():
            target = field.related_model if field.is_relation and field.concrete else None
            if target is None or isinstance(target, str) or here not in floor:
                continue
            there = target._meta.app_label
            if here != there and there in floor and floor[there] >= floor[here]:
                yield f"{model.__name__}.{field.name} points from {here} up at {there}"


def test_all_eleven_contracts_stand() -> None:
    assert tuple(contracts()) == CONTRACTS


def test_every_contract_is_named_by_a_sentence() -> None:
    none(
        (key for key, one in contracts().items() if len(one["name"].split()) < 5), "A contract's name says what holds:"
    )


def test_every_record_room_has_a_floor() -> None:
    rooms = {path.name for path in (ROOT / "cecs" / "records").iterdir() if (path / "__init__.py").exists()}
    assert rooms == set(floors())


def test_no_foreign_key_points_uphill() -> None:
    none(keys_pointing_uphill(), "Keep the number of what stands above, not a key to it:")
