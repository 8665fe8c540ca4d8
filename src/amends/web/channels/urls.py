"""Where channels are looked after."""

from django.urls import path

from amends.web.channels import (
    connecting,
    deeds,
    health,
    mapping,
    signing,
    views,
)

urlpatterns = [
    path("channels/", views.index, name="channels"),
    path("channels/new/", views.platforms, name="platforms"),
    path("channels/new/<slug:platform>/", connecting.create, name="channel-new"),
    path("channels/new/<slug:platform>/sign-in/", signing.create, name="sign-in-there"),
    path("channels/signed-in/", signing.heard, name="signed-in-there"),
    path("channels/health/", health.show, name="channel-health"),
    path(
        "channels/grants/<int:grant_id>/renewal/", signing.renew, name="grant-renewal"
    ),
    path("channels/grants/<int:grant_id>/places/", mapping.show, name="grant-places"),
    path(
        "channels/grants/<int:grant_id>/listing/", mapping.list_, name="grant-listing"
    ),
    path("channels/<int:channel_id>/", connecting.update, name="channel"),
    path("channels/<int:channel_id>/pause/", deeds.pause, name="channel-pause"),
    path("channels/<int:channel_id>/resume/", deeds.resume, name="channel-resume"),
    path("channels/<int:channel_id>/reading/", deeds.read, name="channel-read"),
    path("channels/<int:channel_id>/removal/", deeds.remove, name="channel-removal"),
]
