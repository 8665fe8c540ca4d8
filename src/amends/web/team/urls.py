"""Where the team looks after itself."""

from django.urls import path

from amends.web.team import deeds, page

urlpatterns = [
    path("team/", page.show, name="team"),
    path("team/praise/", deeds.seen, name="team-praise"),
    path("team/pulse/", deeds.pulse, name="team-pulse"),
    path("team/shares/<int:team_id>/", deeds.share, name="team-share"),
]
