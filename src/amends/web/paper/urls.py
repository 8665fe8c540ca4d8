"""Where paper can be read and played with."""

from django.urls import path

from amends.web.paper import views

urlpatterns = [
    path("paper/<slug:page>/", views.show, name="paper"),
    path("paper/<slug:page>/reviews/", views.write, name="paper-review"),
    path("paper/<slug:page>/trouble/", views.trouble, name="paper-trouble"),
]
