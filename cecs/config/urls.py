"""One line a portal, one for each side of the API."""

from django.urls import include, path

urlpatterns = [
    path("", include("cecs.portals.public.urls")),
    path("", include("cecs.portals.shared.urls")),
    path("account/", include("cecs.portals.account.urls")),
    path("account/", include("allauth.urls")),
    path("", include("cecs.portals.educator.urls")),
    path("desk/", include("cecs.portals.desk.urls")),
    path("clerk/", include("cecs.portals.clerk.urls")),
    path("cashier/", include("cecs.portals.cashier.urls")),
    path("district/", include("cecs.portals.employer.urls")),
    path("nutrition/", include("cecs.portals.nutrition.urls")),
    path("college/", include("cecs.portals.preparer.urls")),
    path("webhooks/", include("cecs.api.webhooks.urls")),
]
handler400 = "cecs.portals.shared.errors.bad_request"
handler403 = "cecs.portals.shared.errors.forbidden"
handler404 = "cecs.portals.shared.errors.not_found"
handler500 = "cecs.portals.shared.errors.server_error"
