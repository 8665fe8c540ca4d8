"""The one line of an open page."""

from django.urls import path

from amends.web.live import views

urlpatterns = [path("live/", views.show, name="live")]
