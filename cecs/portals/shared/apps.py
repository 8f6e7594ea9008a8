"""Names this portal to Django."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """The `shared` portal."""

    name = "cecs.portals.shared"
    label = "portal_shared"
