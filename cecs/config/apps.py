"""Names the roof to Django, so that its commands are found, and opens the rulebook this process works by."""

from django.apps import AppConfig
from django.conf import settings

from cecs.law.shelf import open_shelf


class RoofConfig(AppConfig):
    """Settings, addresses and operator commands."""

    name = "cecs.config"
    label = "config"

    def ready(self) -> None:
        """Open the rulebook once. A rulebook that cannot be read stops the start, with file and line."""
        open_shelf(settings.RULEBOOK)
