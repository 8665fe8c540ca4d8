"""The one address of the API."""

from __future__ import annotations

from django.urls import path

from amends.api.door import door

urlpatterns = [path("", door.urls)]
