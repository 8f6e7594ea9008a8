"""Names this portal to Django."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """The `cashier` portal."""

    name = "cecs.portals.cashier"
    label = "portal_cashier"
