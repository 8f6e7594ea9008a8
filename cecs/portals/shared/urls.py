"""Addresses that belong to the frame."""

from django.urls import path

from cecs.portals.shared import views

app_name = "shared"
urlpatterns = [
    path("language/", views.set_language, name="set_language"),
    path("session/stay/", views.stay, name="stay"),
    path("welcome/", views.landing, name="landing"),
    path("accessibility/", views.accessibility, name="accessibility"),
    path("accessibility/thanks/", views.accessibility_thanks, name="accessibility_thanks"),
]
