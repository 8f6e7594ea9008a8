"""A clerk opens an envelope, and says on which day it was received."""

from datetime import date

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.educators.models import Educator
from cecs.records.mailroom.actions.open_envelope import open_envelope
from cecs.records.mailroom.errors import NotYetCome
from cecs.records.mailroom.models import Envelope
from cecs.records.mailroom.queries import envelope_by_key, envelopes_on
from cecs.values import clock
from cecs.values.numbers import is_number
from tests.asking import nothing_is_owed, times_written, written
from tests.files import account_of


def opened(gil: Account, *, received_on: date | None = None, postmarked_on: date | None = None) -> Envelope:
    day = received_on or clock.today()
    return open_envelope(received_on=day, postmarked_on=postmarked_on, carrier="post", by=gil, once="a form")


def test_it_has_a_number_and_the_clerks_day(gil: Account) -> None:
    envelope = opened(gil, received_on=clock.days_from_now(-3), postmarked_on=clock.days_from_now(-5))
    assert is_number(envelope.number, "M")
    assert envelope.received_on == clock.days_from_now(-3)
    assert envelope_by_key(envelope.key) == envelope
    assert list(envelopes_on(clock.days_from_now(-3))) == [envelope]


def test_a_double_click_opens_it_once(gil: Account) -> None:
    assert opened(gil) == opened(gil)
    assert times_written("mail.opened") == 1


def test_only_a_clerk_opens_mail(delia: Account, ada: Educator) -> None:
    for account in (delia, account_of(ada)):
        with pytest.raises(NotAllowed):
            opened(account)


def test_nothing_comes_tomorrow_or_before_it_was_posted(gil: Account) -> None:
    with pytest.raises(NotYetCome):
        opened(gil, received_on=clock.days_from_now(1))
    with pytest.raises(NotYetCome):
        opened(gil, postmarked_on=clock.days_from_now(1))


def test_the_history_says_who_and_by_whom_it_came(gil: Account) -> None:
    row = written(opened(gil).number, "mail.opened")
    assert (row.actor, row.acting_as, row.carries["carrier"]) == ("Gil Santos", "clerk", "post")


def test_nothing_is_owed_for_it(gil: Account) -> None:
    opened(gil)
    assert nothing_is_owed()
