"""Names this room to Django."""

from django.apps import AppConfig


class RoomConfig(AppConfig):
    """The `rosters` room."""

    name = "cecs.records.rosters"
    label = "rosters"
