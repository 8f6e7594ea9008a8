"""Names this portal to Django."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """The `account` portal."""

    name = "cecs.portals.account"
    label = "portal_account"
