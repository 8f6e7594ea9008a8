"""Names this portal to Django."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """The `nutrition` portal."""

    name = "cecs.portals.nutrition"
    label = "portal_nutrition"
