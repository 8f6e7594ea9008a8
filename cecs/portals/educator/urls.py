"""Addresses of this portal."""

from django.urls import URLPattern, URLResolver

app_name = "educator"
urlpatterns: list[URLPattern | URLResolver] = []
