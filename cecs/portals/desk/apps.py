"""Names this portal to Django."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """The `desk` portal."""

    name = "cecs.portals.desk"
    label = "portal_desk"
