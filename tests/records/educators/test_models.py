"""What the database itself holds true of a person."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.db.models import Model

from cecs.records.educators.models import Address, Educator, Name, NameKind, Phone
from cecs.records.educators.naming import told, write_names
from cecs.values import clock


@pytest.mark.parametrize(
    "again",
    [
        lambda cora: told(Name(educator=cora, given="Cora", family="Ruiz")),
        lambda cora: Address(educator=cora, lines="7 Oak Road", city="Avon"),
        lambda cora: Educator(number=cora.number),
        lambda cora: Educator(number="200000002", account=cora.account),
    ],
    ids=["a second legal name", "a second address", "somebody else's number", "somebody else's account"],
)
def test_the_database_refuses(cora: Educator, again: Callable[[Educator], Model]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        again(cora).save()


def test_names_of_other_kinds_stand_beside_the_legal_one(cora: Educator) -> None:
    write_names(
        [Name(educator=cora, given="Cora", family=family, kind=NameKind.FORMER) for family in ("Ruiz", "Pires")]
    )
    assert cora.names.count() == 3


def test_a_day_without_a_name_has_none(cora: Educator) -> None:
    cora.names.update(since=clock.today())
    yesterday = clock.today() - timedelta(days=1)
    assert cora.name_on(yesterday) is None
    assert cora.printed_name == "Cora Delgado"
    with clock.at(yesterday):
        assert cora.printed_name == ""


def test_a_span_is_half_open(cora: Educator) -> None:
    phone = Phone(educator=cora, number="860-555-0100", since=date(2026, 1, 1), until=date(2026, 2, 1))
    assert [
        phone.covers(day) for day in (date(2025, 12, 31), date(2026, 1, 1), date(2026, 1, 31), date(2026, 2, 1))
    ] == [
        False,
        True,
        True,
        False,
    ]


def test_without_a_first_day_it_was_always_so(cora: Educator) -> None:
    assert Phone(educator=cora, number="1").covers(date(1900, 1, 1))


def test_an_address_is_written_on_one_line() -> None:
    assert str(Address(lines="1 Elm Street", city="Hartford", state="CT", postal_code="06103")) == (
        "1 Elm Street, Hartford, CT 06103"
    )
    assert str(Address(lines="Rua Direita 1", city="Lisboa", country="PT")) == "Rua Direita 1, Lisboa"


def test_a_spelling_says_itself(cora: Educator) -> None:
    (name,) = cora.names.all()
    assert "delgado" in {str(spelling) for spelling in name.spellings.all()}
