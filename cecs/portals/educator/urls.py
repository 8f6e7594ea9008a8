"""Addresses of this portal: the educator's own pages under /my/, the self-check under /check/. Keys, never numbers."""

from django.urls import include, path

from cecs.portals.educator.views import home, letters, person

app_name = "educator"
own = [
    path("", home.home, name="home"),
    path("person/", person.person, name="person"),
    path("person/waiting/", person.waiting, name="waiting"),
    path("address/", person.address, name="address"),
    path("letters/", letters.letters, name="letters"),
    path("letters/<slug:key>/", letters.letter, name="letter"),
]
urlpatterns = [path("my/", include(own))]
