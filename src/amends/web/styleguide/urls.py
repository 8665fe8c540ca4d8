"""Where the style guide answers; the URL table includes it as ``styleguide/``."""

from django.urls import path

from amends.web.styleguide import views

urlpatterns = [
    path("", views.show, name="styleguide"),
    path("plain/", views.plain, name="styleguide-plain"),
]
