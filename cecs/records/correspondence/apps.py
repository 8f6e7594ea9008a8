"""Names this room to Django."""

from django.apps import AppConfig


class RoomConfig(AppConfig):
    """The `correspondence` room."""

    name = "cecs.records.correspondence"
    label = "correspondence"
