"""Addresses anyone may open. None carries a person's name or number: a record is addressed by a random key."""

from django.urls import path

from cecs.portals.public import law_pages, lookup, verify, views

app_name = "public"
urlpatterns = [
    path("", views.home, name="home"),
    path("look-up/", lookup.search, name="search"),
    path("look-up/found/<str:sealed>/", lookup.found, name="found"),
    path("look-up/record/<str:key>/", lookup.record, name="record"),
    path("look-up/standings/", views.standings, name="standings"),
    path("covered/", law_pages.covered, name="covered"),
    path("verify/", verify.verify_ask, name="verify_ask"),
    path("verify/<str:code>/", verify.verify, name="verify"),
]
