"""Addresses under /clerk/."""

from django.urls import path

from cecs.portals.clerk.views import keying, people

app_name = "clerk"
urlpatterns = [
    path("", people.home, name="home"),
    path("people/<str:key>/", people.person, name="person"),
    path("people/<str:key>/key/<slug:kind>/", keying.notice, name="notice"),
    path("evidence/<str:number>/withdraw/", keying.withdraw, name="withdraw"),
]
