"""Django's handle on the room."""

from django.apps import AppConfig


class InsightsConfig(AppConfig):
    """Let Django find the models of this room."""

    name = "amends.insights"
