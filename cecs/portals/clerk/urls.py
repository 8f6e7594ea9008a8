"""Addresses of this portal."""

from django.urls import URLPattern, URLResolver

app_name = "clerk"
urlpatterns: list[URLPattern | URLResolver] = []
