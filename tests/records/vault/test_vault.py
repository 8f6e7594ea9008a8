"""Numbers under lock and key: sealed, found without being opened, opened one at a time, each reading written down."""

import pytest
from cryptography.fernet import InvalidToken
from django.db import DatabaseError, connection, transaction
from django.test import override_settings

from cecs.records.audit.models import HistoryRow
from cecs.records.vault.actions.keep_number import keep_number
from cecs.records.vault.actions.read_number import read_number
from cecs.records.vault.digits import nine_digits
from cecs.records.vault.errors import AnotherIsKept, NotANumber, NothingKept
from cecs.records.vault.models import SocialSecurityNumber, VaultRead
from cecs.records.vault.queries import keeps_one, owner_of
from cecs.records.vault.seal import fingerprint, opened, sealed
from tests.asking import nothing_is_owed, times_written, written

pytestmark = pytest.mark.django_db

NUMBER, TYPED = "123456789", "123-45-6789"


def keep(owner: str = "ada", typed: str = TYPED) -> None:
    keep_number(typed, owner=owner, actor="Ada Whitcomb", acting_as="educator")


def read(owner: str = "ada") -> str:
    return read_number(owner, actor="Ezra Coleman", acting_as="supervisor", because="a court asked")


def test_a_number_goes_in_and_comes_out() -> None:
    keep()
    assert read() == NUMBER


def test_no_table_of_the_database_holds_the_number() -> None:
    keep()
    read()
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608
            held = " ".join(str(bytes(one) if isinstance(one, memoryview) else one) for row in cursor for one in row)
            assert NUMBER not in held, table
            assert TYPED not in held, table


def test_a_number_is_found_without_being_opened() -> None:
    keep()
    assert owner_of("123 45 6789") == "ada"
    assert owner_of("123-45-6780") == ""
    assert keeps_one("ada")
    assert not keeps_one("ben")
    assert not VaultRead.objects.exists()


def test_keeping_it_twice_changes_nothing() -> None:
    keep()
    keep(typed=NUMBER)
    assert (SocialSecurityNumber.objects.count(), times_written("vault.kept")) == (1, 1)


def test_nobody_else_gets_the_same_number_nor_the_same_person_another() -> None:
    keep()
    with pytest.raises(AnotherIsKept):
        keep("ben")
    with pytest.raises(AnotherIsKept):
        keep("ada", "234-56-7890")
    assert owner_of(TYPED) == "ada"


def test_every_reading_is_written_down_with_its_reason() -> None:
    keep()
    read()
    read()
    assert VaultRead.objects.filter(owner="ada", actor="Ezra Coleman", because="a court asked").count() == 2
    assert times_written("vault.read") == 2
    assert str(VaultRead.objects.first()) == "Ezra Coleman read the number of ada"
    assert str(SocialSecurityNumber.objects.get()) == "a number kept for ada"


def test_the_log_of_readings_cannot_be_rewritten() -> None:
    keep()
    read()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        VaultRead.objects.all().delete()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        VaultRead.objects.update(actor="nobody")


def test_where_nothing_is_kept_nothing_is_read_and_nothing_written() -> None:
    with pytest.raises(NothingKept):
        read("ben")
    assert not HistoryRow.objects.exists()


def test_the_history_says_who_kept_it_and_no_digit_of_it() -> None:
    keep()
    row = written("ada", "vault.kept")
    assert (row.actor, row.acting_as, row.carries) == ("Ada Whitcomb", "educator", {})


def test_nothing_is_owed() -> None:
    keep()
    assert nothing_is_owed()


def test_two_seals_of_one_number_do_not_look_alike() -> None:
    assert sealed(NUMBER) != sealed(NUMBER)
    assert opened(sealed(NUMBER)) == NUMBER


def test_another_key_finds_and_opens_nothing() -> None:
    before, token = fingerprint(NUMBER), sealed(NUMBER)
    with override_settings(VAULT_KEY="another key altogether"):
        assert fingerprint(NUMBER) != before
        with pytest.raises(InvalidToken):
            opened(token)


@pytest.mark.parametrize("typed", ["", "12345678", "1234567890", "000-12-3456", "666-12-3456", "900-12-3456",
                                   "123-00-4567", "123-45-0000", "abc-de-fghi"])  # fmt: skip
def test_what_was_never_anyones_number_is_refused(typed: str) -> None:
    with pytest.raises(NotANumber):
        keep(typed=typed)


@pytest.mark.parametrize("typed", ["123-45-6789", "123 45 6789", "123.45.6789", " 123456789 "])
def test_it_may_be_typed_as_people_type_it(typed: str) -> None:
    assert nine_digits(typed) == NUMBER
