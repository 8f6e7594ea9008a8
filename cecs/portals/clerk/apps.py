"""Names this portal to Django."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """The `clerk` portal."""

    name = "cecs.portals.clerk"
    label = "portal_clerk"
