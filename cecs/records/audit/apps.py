"""Names this room to Django."""

from django.apps import AppConfig


class RoomConfig(AppConfig):
    """The `audit` room."""

    name = "cecs.records.audit"
    label = "audit"
