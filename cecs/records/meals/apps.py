"""Names this room to Django."""

from django.apps import AppConfig


class RoomConfig(AppConfig):
    """The `meals` room."""

    name = "cecs.records.meals"
    label = "meals"
