"""Addresses anyone may open. None carries a person's name or number: a record is addressed by a random key."""

from django.urls import include, path

from cecs.portals.public import law_pages, lookup, notices, statistics, verify, views
from cecs.portals.public.meals import open_data
from cecs.portals.public.meals import views as meals

app_name = "public"
urlpatterns = [
    path("", views.home, name="home"),
    path("look-up/", lookup.search, name="search"),
    path("look-up/found/<str:sealed>/", lookup.found, name="found"),
    path("look-up/record/<str:key>/", lookup.record, name="record"),
    path("look-up/standings/", views.standings, name="standings"),
    path("law/", include("cecs.portals.public.rulebook.urls")),
    path("covered/", law_pages.covered, name="covered"),
    path("notices/", notices.notices, name="notices"),
    path("notices/feed/", notices.feed, name="notices_feed"),
    path("notices/<str:key>/", notices.notice, name="notice"),
    path("waiting-times/", statistics.statistics, name="statistics"),
    path("waiting-times.json", statistics.statistics_json, name="statistics_json"),
    path("meals/", meals.where, name="meals"),
    path("meals/answer/<str:sealed>/", meals.answer, name="meals_answer"),
    path("meals/program/<str:category>/", meals.program, name="meals_program"),
    path("meals/town/<slug:slug>/", meals.town, name="meals_town"),
    path("meals/town/<slug:slug>/feed/", open_data.town_feed, name="meals_feed"),
    path("meals/sites.csv", open_data.sites_csv, name="meals_csv"),
    path("meals/sites.json", open_data.sites_json, name="meals_json"),
    path("meals/sites.geojson", open_data.sites_geojson, name="meals_geojson"),
    path("verify/", verify.verify_ask, name="verify_ask"),
    path("verify/<str:code>/", verify.verify, name="verify"),
]
