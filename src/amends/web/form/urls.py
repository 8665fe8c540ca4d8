"""Where visitors write, and where their answers stand."""

from django.urls import path

from amends.web.form import showing, views

urlpatterns = [
    path("f/answer/<str:token>/", views.answer, name="form-answer"),
    path("f/showing/<str:token>/", showing.destroy, name="form-showing"),
    path("f/<slug:slug>/", views.form, name="form"),
    path("locations/<slug:slug>/poster.pdf", views.poster, name="poster"),
]
