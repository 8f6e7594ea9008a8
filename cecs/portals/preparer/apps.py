"""Names this portal to Django."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """The `preparer` portal."""

    name = "cecs.portals.preparer"
    label = "portal_preparer"
