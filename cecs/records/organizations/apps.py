"""Names this room to Django."""

from django.apps import AppConfig


class RoomConfig(AppConfig):
    """The `organizations` room."""

    name = "cecs.records.organizations"
    label = "organizations"
