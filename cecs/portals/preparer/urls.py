"""Addresses of this portal."""

from django.urls import URLPattern, URLResolver

app_name = "preparer"
urlpatterns: list[URLPattern | URLResolver] = []
