"""Where visitors write, and where their answers stand."""

from django.urls import path

from amends.web.form import views

urlpatterns = [
    path("f/answer/<str:token>/", views.answer, name="form-answer"),
    path("f/<slug:slug>/", views.form, name="form"),
    path("locations/<slug:slug>/poster.pdf", views.poster, name="poster"),
]
