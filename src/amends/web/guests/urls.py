"""Where guests are looked at, brought in and asked."""

from django.urls import path

from amends.web.guests import lists, silence, surveys

urlpatterns = [
    path("guests/", silence.index, name="guests"),
    path("guests/lists/", lists.index, name="guest-lists"),
    path("guests/surveys/", surveys.index, name="surveys"),
    path("guests/surveys/<int:survey_id>/", surveys.show, name="survey"),
    path("guests/<int:guest_id>/forgetting/", silence.forget, name="guest-forgetting"),
]
