"""Made-up people who have an account, to which nobody knows a password, and letters to whom nobody reads."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from random import Random

from django.test.utils import override_settings

from cecs.demo.cast import MAIL
from cecs.demo.names import draw_name
from cecs.portals.account.ready import confirm_address
from cecs.records.accounts.actions.open_account import open_account
from cecs.records.educators.actions.enter_educator import enter_educator
from cecs.records.educators.models import Educator
from cecs.values import clock

_AGES = (22, 31)
_DAYS_IN_YEAR = 365


def enter_applicant(chance: Random, called: str, language: str = "en", *, ages: tuple[int, int] = _AGES) -> Educator:
    """Enter somebody of an age who has an account."""
    name = draw_name(chance)
    printed = " ".join(part for part in (name.given, name.middle, name.family) if part)
    account = open_account(f"{called}@{MAIL}", printed, language)
    confirm_address(account)
    return enter_educator(
        name.given,
        name.family,
        middle=name.middle,
        born_on=_birthday(chance, ages),
        account=account,
        language=language,
        by=None,
    )


@contextmanager
def post_to_nobody() -> Iterator[None]:
    """Let letters to people who do not exist count as sent, without filling the mailbox of whoever looks."""
    with override_settings(EMAIL_BACKEND="django.core.mail.backends.dummy.EmailBackend"):
        yield


def _birthday(chance: Random, ages: tuple[int, int]) -> date:
    youngest, oldest = ages
    return clock.today() - timedelta(days=chance.randint(youngest * _DAYS_IN_YEAR, oldest * _DAYS_IN_YEAR))
