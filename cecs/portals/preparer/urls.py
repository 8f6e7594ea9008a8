"""Addresses under /college/."""

from django.urls import path

from cecs.portals.preparer.views import candidates, sending

app_name = "preparer"
urlpatterns = [
    path("", candidates.home, name="home"),
    path("recommend/", sending.recommendation, name="recommend"),
    path("transcript/", sending.transcript, name="transcript"),
    path("candidates/<str:key>/", candidates.candidate, name="candidate"),
    path("sent/<str:number>/withdraw/", candidates.withdraw, name="withdraw"),
]
