"""Names this room to Django."""

from django.apps import AppConfig


class RoomConfig(AppConfig):
    """The `mailroom` room."""

    name = "cecs.records.mailroom"
    label = "mailroom"
