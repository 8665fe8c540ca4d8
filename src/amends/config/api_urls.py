"""The addresses of the API; `foundation.doors` says when they count."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [path("api/v1/", include("amends.api.urls"))]

handler400 = "amends.web.errors.views.misunderstood"
handler403 = "amends.web.errors.views.refused"
handler404 = "amends.web.errors.views.missing"
handler500 = "amends.web.errors.views.broken"
