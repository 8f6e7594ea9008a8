"""Names the demonstration to Django."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """The cast and the seeded population."""

    name = "cecs.demo"
    label = "demo"
