"""Where the look answers; the URL table includes it as ``look/``."""

from django.urls import path

from amends.web.look import views

urlpatterns = [
    path("theme/", views.theme, name="theme"),
    path("language/", views.language, name="language"),
    path("<slug:version>/<path:path>", views.asset, name="asset"),
]
