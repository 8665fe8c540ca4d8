"""Every address of the installation; each door's room brings its own."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [
    path("api/v1/", include("amends.api.urls")),
    path("", include("amends.web.urls")),
]

handler400 = "amends.web.errors.views.misunderstood"
handler403 = "amends.web.errors.views.refused"
handler404 = "amends.web.errors.views.missing"
handler500 = "amends.web.errors.views.broken"
