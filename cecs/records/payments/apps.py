"""Names this room to Django."""

from django.apps import AppConfig


class RoomConfig(AppConfig):
    """The `payments` room."""

    name = "cecs.records.payments"
    label = "payments"
