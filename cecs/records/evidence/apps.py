"""Names this room to Django."""

from django.apps import AppConfig


class RoomConfig(AppConfig):
    """The `evidence` room."""

    name = "cecs.records.evidence"
    label = "evidence"
