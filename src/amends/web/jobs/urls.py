"""Where background work can be looked at."""

from django.urls import path

from amends.web.jobs import storage, views

urlpatterns = [
    path("jobs/", views.index, name="jobs"),
    path("jobs/storage/", storage.show, name="storage"),
    path("jobs/<int:job_id>/revival/", views.revive, name="job-revival"),
    path("jobs/<int:job_id>/cancellation/", views.cancel, name="job-cancellation"),
]
