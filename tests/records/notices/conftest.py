"""A notice as Gil writes it, and as Ezra signs it."""

from datetime import date, timedelta

import pytest

from cecs.records.accounts.models import Account
from cecs.records.notices.actions.sign_wording import sign_wording
from cecs.records.notices.actions.write_notice import write_notice
from cecs.records.notices.drafting import Draft, Said
from cecs.records.notices.models import Wording
from cecs.values import clock


def in_days(days: int) -> date:
    """Give a day some days from today."""
    return clock.today() + timedelta(days=days)


def said(about: str = "Background checks", *, since: date | None = None) -> Said:
    """Give words that lack nothing."""
    return Said(
        titles={"en": f"{about} are delayed", "es": f"{about}: hay demora"},
        texts={"en": "They take two weeks longer.", "es": "Tardan dos semanas más."},
        since=since or clock.today(),
        rests_on="A fault at the state police",
    )


def draft(about: str = "Background checks", **changed: object) -> Draft:
    """Give a notice that lacks nothing."""
    told: dict[str, object] = {"said": said(about), "review_by": in_days(14)}
    return Draft(**told | changed)  # type: ignore[arg-type]  # each is checked by the act


@pytest.fixture
def written_by_gil(gil: Account) -> Wording:
    """Written, not signed."""
    return write_notice(draft(), by=gil)


@pytest.fixture
def signed(written_by_gil: Wording, ezra: Account) -> Wording:
    """Written and signed."""
    return sign_wording(written_by_gil, by=ezra)
