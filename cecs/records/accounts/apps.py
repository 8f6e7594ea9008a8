"""Names this room to Django."""

from django.apps import AppConfig


class RoomConfig(AppConfig):
    """The `accounts` room."""

    name = "cecs.records.accounts"
    label = "accounts"
