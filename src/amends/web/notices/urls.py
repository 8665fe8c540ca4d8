"""Where notices are read and wished for."""

from django.urls import path

from amends.web.notices import devices, views, wishes

urlpatterns = [
    path("notices/", views.index, name="notices"),
    path("notices/bell/", views.bell, name="notices-bell"),
    path("notices/read/", views.read_all, name="notices-read"),
    path("notices/<int:notice_id>/read/", views.read, name="notice-read"),
    path("notices/wishes/", wishes.update, name="notice-wishes"),
    path("notices/devices/", devices.create, name="notice-devices"),
    path("notices/devices/end/", devices.destroy, name="notice-devices-end"),
]
