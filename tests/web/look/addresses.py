"""The pages alone: the look does not wait for the API."""

from django.urls import include, path

urlpatterns = [path("", include("amends.web.urls"))]
