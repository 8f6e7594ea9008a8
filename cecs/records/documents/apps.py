"""Names this room to Django."""

from django.apps import AppConfig


class RoomConfig(AppConfig):
    """The `documents` room."""

    name = "cecs.records.documents"
    label = "documents"
