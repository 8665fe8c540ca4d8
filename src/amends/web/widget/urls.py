"""Where the window stands, and the script that opens it."""

from django.urls import path

from amends.web.form import showing
from amends.web.widget import script, views

urlpatterns = [
    path("w/<slug:slug>.js", script.show, name="widget-script"),
    path("w/<slug:slug>/", views.show, name="widget"),
    path(
        "w/showing/<str:token>/",
        showing.destroy,
        {"window": True},
        name="widget-showing",
    ),
    path("w/talk/<str:token>/", views.talk, name="widget-talk"),
]
