"""Addresses under /district/."""

from django.urls import path

from cecs.portals.employer import views

app_name = "employer"
urlpatterns = [
    path("", views.sites, name="home"),
    path("propose/", views.propose, name="propose"),
    path("file/", views.file, name="file"),
    path("file/example.csv", views.example, name="example"),
]
