"""Addresses under /nutrition/."""

from django.urls import path

from cecs.portals.nutrition import views

app_name = "nutrition"
urlpatterns = [
    path("", views.waiting, name="home"),
    path("sites/", views.running, name="running"),
    path("authorizations/", views.authorize, name="authorize"),
    path("<str:key>/", views.serving, name="serving"),
    path("<str:key>/approve/", views.approve, name="approve"),
    path("<str:key>/refuse/", views.refuse, name="refuse"),
    path("<str:key>/look/", views.look, name="look"),
    path("<str:key>/end/", views.end, name="end"),
]
