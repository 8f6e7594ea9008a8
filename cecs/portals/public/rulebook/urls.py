"""Permanent addresses of the law: a row by its kind and code, as a page or as JSON, as of any day (`?on=`)."""

from django.urls import path

from cecs.portals.public.rulebook import views

urlpatterns = [
    path("", views.index, name="law"),
    path("index.json", views.index_json, name="law_index_json"),
    path("search/", views.search, name="law_search"),
    path("changes/", views.what_changed, name="law_changes"),
    path("not-covered/", views.not_covered, name="law_not_covered"),
    path("cases/<slug:code>/", views.case, name="law_case"),
    path("<slug:kind>/", views.rows, name="law_list"),
    path("<slug:kind>/<str:code>.json", views.page_json, name="law_json"),
    path("<slug:kind>/<str:code>/", views.page, name="law_page"),
]
