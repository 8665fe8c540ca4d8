"""Django's handle on the room."""

from django.apps import AppConfig


class FollowupsConfig(AppConfig):
    """Let Django find the models of this room."""

    name = "amends.followups"
