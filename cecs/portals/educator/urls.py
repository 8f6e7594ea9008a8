"""Addresses of this portal: the educator's own pages under /my/, the self-check under /check/. Keys, never numbers."""

from django.urls import include, path

from cecs.portals.educator import self_check
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
check = [
    path("", self_check.step, name="self_check"),
    path("result/", self_check.result, name="check_result"),
    path("again/", self_check.again, name="check_again"),
    path("<slug:name>/", self_check.step, name="check_step"),
]
urlpatterns = [path("my/", include(own)), path("check/", include(check))]
