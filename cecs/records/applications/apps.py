"""Names this room to Django."""

from django.apps import AppConfig


class RoomConfig(AppConfig):
    """The `applications` room."""

    name = "cecs.records.applications"
    label = "applications"
