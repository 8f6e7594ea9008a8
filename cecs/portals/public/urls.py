"""Addresses anyone may open. None carries a person's name or number: a record is addressed by a random key."""

from django.urls import path

from cecs.portals.public import views

app_name = "public"
urlpatterns = [
    path("", views.home, name="home"),
    path("look-up/", views.search, name="search"),
    path("look-up/standings/", views.standings, name="standings"),
    path("covered/", views.covered, name="covered"),
    path("verify/", views.verify_ask, name="verify_ask"),
]
