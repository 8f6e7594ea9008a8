"""A gateway at work, and an account that holds its key."""

import pytest
import stripe

from tests.gateway import Till, till

__all__ = ["till"]


@pytest.fixture
def api(till: Till) -> stripe.StripeClient:
    """Give Stripe's own client, pointed at the sandbox."""
    return stripe.StripeClient(till.gateway.settings.key, base_addresses={"api": till.address}, max_network_retries=0)
