"""Names this portal to Django."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """The `invited` portal."""

    name = "cecs.portals.invited"
    label = "portal_invited"
