"""Names the roof to Django, so that its commands are found."""

from django.apps import AppConfig


class RoofConfig(AppConfig):
    """Settings, addresses and operator commands."""

    name = "cecs.config"
    label = "config"
