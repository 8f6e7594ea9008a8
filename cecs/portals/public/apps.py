"""Names this portal to Django."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """The `public` portal."""

    name = "cecs.portals.public"
    label = "portal_public"
