"""Names this room to Django."""

from django.apps import AppConfig


class RoomConfig(AppConfig):
    """The `credentials` room."""

    name = "cecs.records.credentials"
    label = "credentials"
