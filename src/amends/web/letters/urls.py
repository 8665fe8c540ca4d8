"""Where letters are written and printed."""

from django.urls import path

from amends.web.letters import views

urlpatterns = [
    path("cases/<str:reference>/paper/", views.create, name="case-paper"),
    path("letters/", views.index, name="letters"),
    path("letters/prints/", views.put_on_paper, name="letters-print"),
    path("letters/prints/<str:batch>.pdf", views.printed, name="letters-batch"),
]
