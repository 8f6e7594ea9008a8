"""Every request is one deed, and the history says from which address it came."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from cecs.config.door import door
from cecs.records.audit.models import HistoryRow
from cecs.records.audit.record import record

pytestmark = pytest.mark.django_db


def two_acts(_request: HttpRequest) -> HttpResponse:
    """Leave two rows."""
    for subject in ("T-1", "T-2"):
        record("task.opened", subject=subject, actor="Gil", acting_as="clerk", kind="k", about="A-1")
    return HttpResponse("done")


def test_the_rows_of_one_request_share_a_deed_and_an_address() -> None:
    assert door(two_acts)(RequestFactory(REMOTE_ADDR="192.0.2.7").post("/")).content == b"done"
    assert {row.door for row in HistoryRow.objects.all()} == {"192.0.2.7"}
    assert len({row.deed for row in HistoryRow.objects.all()}) == 1


def test_two_requests_are_two_deeds() -> None:
    for _ in range(2):
        door(two_acts)(RequestFactory().post("/"))
    assert len({row.deed for row in HistoryRow.objects.all()}) == 2
