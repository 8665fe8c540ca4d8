"""Django's handle on the room."""

from django.apps import AppConfig


class UnderstandingConfig(AppConfig):
    """Let Django find the models and templates of this room."""

    name = "amends.understanding"
