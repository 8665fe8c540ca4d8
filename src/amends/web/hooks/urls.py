"""Where platforms send to."""

from django.urls import path

from amends.web.hooks import views

urlpatterns = [path("hooks/<int:channel_id>/", views.take, name="hook")]
