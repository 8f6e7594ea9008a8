"""Names this room to Django."""

from django.apps import AppConfig


class RoomConfig(AppConfig):
    """The `vault` room."""

    name = "cecs.records.vault"
    label = "vault"
