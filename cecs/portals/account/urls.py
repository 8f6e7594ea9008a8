"""Addresses of the account pages that django-allauth does not have."""

from django.urls import path

from cecs.portals.account import views

app_name = "account"
urlpatterns = [path("", views.security, name="security")]
