"""Names this room to Django."""

from django.apps import AppConfig


class RoomConfig(AppConfig):
    """The `worklist` room."""

    name = "cecs.records.worklist"
    label = "worklist"
