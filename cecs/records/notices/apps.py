"""Names this room to Django."""

from django.apps import AppConfig


class RoomConfig(AppConfig):
    """The `notices` room."""

    name = "cecs.records.notices"
    label = "notices"
