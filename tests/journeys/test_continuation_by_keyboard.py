"""The same five minutes with the keys alone."""

from tests.journeys.browsing import Browsing, Mailbox
from tests.journeys.continuing import MOST_PAGES, answered_by_keyboard, checked, continued, submit_by_keyboard


def test_five_minutes_by_keyboard(browsing: Browsing, mailbox: Mailbox) -> None:
    page = browsing.signed_in("cora")
    pages, _inputs = continued(page, checked, submit_by_keyboard, answered_by_keyboard)
    assert pages <= MOST_PAGES
    assert mailbox.wait("cora@example.org", "continued")
