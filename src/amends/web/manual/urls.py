"""Where the documents are read."""

from django.urls import path

from amends.web.manual import views

urlpatterns = [
    path("docs/", views.index, name="manual"),
    path("docs/images/<str:file>", views.picture, name="manual-picture"),
    path("docs/<slug:shelf>/<str:document>/", views.show, name="manual-page"),
]
