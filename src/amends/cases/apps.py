"""Django's handle on the room."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    """Let Django find the models and templates of this room."""

    name = "amends.cases"
