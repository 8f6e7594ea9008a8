"""Names this portal to Django."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """The `educator` portal."""

    name = "cecs.portals.educator"
    label = "portal_educator"
