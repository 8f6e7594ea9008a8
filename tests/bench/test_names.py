"""B: the register is the same each time, and what is searched for in it is a slip away from a name in it."""

import pytest
from django.db import connection

from bench.peers.memory import InMemory
from bench.register import enter, people
from bench.rows.names import slips
from cecs.records.certificates.searching import search
from cecs.records.educators.spelling import one_slip_apart

FEW = 600


def test_the_same_seed_makes_the_same_people() -> None:
    assert people(50) == people(50)
    assert people(50) != people(50, seed=8)


def test_what_is_typed_is_one_slip_from_the_name() -> None:
    register = people(FEW)
    for given, family, wanted in slips(register, 50):
        assert given == wanted.given
        assert one_slip_apart(family, wanted.family)


def test_the_limit_finds_every_name() -> None:
    register = people(FEW)
    names = InMemory(register)
    by_id = {one.id: one for one in register}
    for given, family, wanted in slips(register, 50):
        found = [by_id[line] for line in names.search(given, family)]
        assert any((one.given, one.family) == (wanted.given, wanted.family) for one in found)


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor == "postgresql", reason="It would switch off the keys of a shared test database.")
def test_the_product_finds_what_was_written_past_its_acts() -> None:
    register = people(FEW)
    enter(register)
    one = register[0]
    found = search(f"{one.given} {one.family}", most=FEW)
    assert f"key{one.id:012}" in {line.key for line in found}
