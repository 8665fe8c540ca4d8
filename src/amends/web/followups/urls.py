"""Where customers answer, and where the house reads it."""

from django.urls import path

from amends.web.followups import public, views

urlpatterns = [
    path("followups/", views.index, name="followups"),
    path("followups/plan/", views.plan, name="followup-plan"),
    path("cases/<str:reference>/question/", views.by_link, name="case-question"),
    path("a/<str:token>/", public.show, name="followup-answer"),
    path("a/<str:token>/stop/", public.stop, name="followup-stop"),
]
