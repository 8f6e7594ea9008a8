"""Names this room to Django."""

from django.apps import AppConfig


class RoomConfig(AppConfig):
    """The `educators` room."""

    name = "cecs.records.educators"
    label = "educators"
