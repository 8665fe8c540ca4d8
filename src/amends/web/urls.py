"""Every page; each room brings its own."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [
    path("look/", include("amends.web.look.urls")),
    path("styleguide/", include("amends.web.styleguide.urls")),
    path("account/", include("allauth.urls")),
]
