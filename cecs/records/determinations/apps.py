"""Names this room to Django."""

from django.apps import AppConfig


class RoomConfig(AppConfig):
    """The `determinations` room."""

    name = "cecs.records.determinations"
    label = "determinations"
