"""Addresses of the webhooks."""

from django.urls import path

from cecs.api.webhooks.gateway import from_gateway

app_name = "webhooks"
urlpatterns = [path("gateway/", from_gateway, name="gateway")]
