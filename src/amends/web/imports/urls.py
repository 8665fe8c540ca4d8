"""Where files come in."""

from django.urls import path

from amends.web.imports import columns, views

urlpatterns = [
    path("imports/", views.index, name="imports"),
    path("imports/new/", views.create, name="import-new"),
    path("imports/<int:import_id>/", views.show, name="import"),
    path("imports/<int:import_id>/columns/", columns.update, name="import-columns"),
    path("imports/<int:import_id>/start/", columns.start, name="import-start"),
    path("imports/<int:import_id>/stop/", views.stop, name="import-stop"),
    path(
        "imports/<int:import_id>/problems.csv", views.problems, name="import-problems"
    ),
]
