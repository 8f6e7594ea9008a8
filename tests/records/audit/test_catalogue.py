"""The catalogue and the acts agree: nothing is written that it does not hold, and it holds nothing idle."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import cecs
from cecs.records.audit.catalogue import KINDS, Kind

ROOT = Path(cecs.__file__).parent
WITH_IT = {"subject", "actor", "acting_as", "deed"}  # what every row has, beside what its kind carries


def calls() -> Iterator[tuple[str, str, set[str], bool]]:
    """Give every call of `record` in the product: where, which kind, what it carries, and whether it carries more."""
    for path in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "record"):
                continue
            names = {keyword.arg for keyword in node.keywords}
            carries = {name for name in names if name and name not in WITH_IT}
            for kind in kinds_in(node.args[0]):
                yield f"{path.relative_to(ROOT)}:{node.lineno}", kind, carries, None in names


def kinds_in(node: ast.expr) -> list[str]:
    """Give the kinds a first argument may be, as far as the text tells."""
    if isinstance(node, ast.IfExp):
        return [*kinds_in(node.body), *kinds_in(node.orelse)]
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


CALLS = list(calls())


def test_the_product_writes_history() -> None:
    assert len(CALLS) > 20


@pytest.mark.parametrize(("where", "kind", "carries", "more"), CALLS, ids=[f"{one[0]} {one[1]}" for one in CALLS])
def test_a_call_carries_what_its_kind_asks(where: str, kind: str, carries: set[str], more: bool) -> None:  # noqa: FBT001
    assert kind in KINDS, where
    known = KINDS[kind]
    assert carries <= {*known.always, *known.sometimes}, where
    assert more or set(known.always) <= carries, where


def test_every_kind_in_the_catalogue_is_named_somewhere_in_the_product() -> None:
    texts = "\n".join(path.read_text() for path in ROOT.rglob("*.py") if path.name != "catalogue.py")
    assert [kind for kind in KINDS if f'"{kind}"' not in texts] == []


@pytest.mark.parametrize(("kind", "known"), KINDS.items())
def test_a_kind_names_each_thing_once(kind: str, known: Kind) -> None:
    named = [*known.always, *known.sometimes]
    assert len(named) == len(set(named)), kind
    assert not set(named) & WITH_IT, kind
