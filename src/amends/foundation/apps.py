"""Django's handle on the foundation."""

from django.apps import AppConfig


class FoundationConfig(AppConfig):
    """Jobs and rate limits have tables here."""

    name = "amends.foundation"
