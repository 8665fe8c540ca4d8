"""What a device asks for; the worker stands at the root: it rules what is below."""

from django.urls import path

from amends.web.own_device import day, installed

urlpatterns = [
    path("manifest.webmanifest", installed.manifest, name="manifest"),
    path("device-worker.js", installed.worker, name="device-worker"),
    path("today/", day.show, name="today"),
]
