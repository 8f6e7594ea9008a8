"""Names this room to Django."""

from django.apps import AppConfig


class RoomConfig(AppConfig):
    """The `conduct` room."""

    name = "cecs.records.conduct"
    label = "conduct"
