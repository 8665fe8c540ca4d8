"""The address of the health check."""

from django.urls import path

from amends.web.health import views

urlpatterns = [path("healthz", views.show, name="health")]
