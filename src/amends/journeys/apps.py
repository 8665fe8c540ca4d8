"""Django's handle on the room."""

from django.apps import AppConfig


class JourneysConfig(AppConfig):
    """Let Django find the models and templates of this room."""

    name = "amends.journeys"
