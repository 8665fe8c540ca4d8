"""Every page of the installation; the API has `api_urls`."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [path("", include("amends.web.urls"))]

handler400 = "amends.web.errors.views.misunderstood"
handler403 = "amends.web.errors.views.refused"
handler404 = "amends.web.errors.views.missing"
handler500 = "amends.web.errors.views.broken"
