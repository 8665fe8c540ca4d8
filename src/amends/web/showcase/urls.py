"""Where reviews stand for the house's site, and where that is set up."""

from django.urls import path

from amends.web.showcase import deeds, frame, index, one, script

ONE = "channels/showcases/<int:showcase_id>/"
urlpatterns = [
    path("r/<slug:key>.js", script.show, name="showcase-script"),
    path("r/<slug:key>/", frame.show, name="showcase-frame"),
    path("channels/showcases/", index.show, name="showcases"),
    path(ONE, one.update, name="showcase"),
    path(ONE + "end/", deeds.end, name="showcase-end"),
    path(
        ONE + "withholdings/<int:feedback_id>/",
        deeds.withhold,
        name="showcase-withholding",
    ),
]
