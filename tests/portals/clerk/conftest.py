"""What the clerk's pages need in every test: Gil's browser."""

import pytest
from django.test import Client

from cecs.records.accounts.models import Account
from tests.portals.conftest import As


@pytest.fixture
def gils(staff_as: As, gil: Account) -> Client:
    """Gil, second step taken."""
    return staff_as(gil)
