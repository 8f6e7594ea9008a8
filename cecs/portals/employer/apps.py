"""Names this portal to Django."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """The `employer` portal."""

    name = "cecs.portals.employer"
    label = "portal_employer"
