"""Where platforms send to."""

from django.urls import path

from amends.web.hooks import views

urlpatterns = [
    path("hooks/<int:channel_id>/", views.take, name="hook"),
    # For platforms that sign nothing: a word of the address is the proof.
    path("hooks/<int:channel_id>/<slug:secret>/", views.take, name="hook-with-key"),
]
