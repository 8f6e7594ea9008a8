"""Names this room to Django."""

from django.apps import AppConfig


class RoomConfig(AppConfig):
    """The `certificates` room."""

    name = "cecs.records.certificates"
    label = "certificates"
