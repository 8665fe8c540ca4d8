"""The addresses that machines ask."""

from django.urls import path

from amends.web.health import figures, views

urlpatterns = [
    path("healthz", views.show, name="health"),
    path("metrics", figures.show, name="metrics"),
]
