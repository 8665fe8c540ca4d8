"""Every page; each room brings its own."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [
    path("", include("amends.web.look.urls")),
    # styleguide joins when its pages are there
    path("account/", include("allauth.urls")),
]
