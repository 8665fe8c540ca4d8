"""Django's handle on the foundation."""

from importlib import import_module

from django.apps import AppConfig


class FoundationConfig(AppConfig):
    """Jobs and rate limits have tables here."""

    name = "amends.foundation"

    def ready(self) -> None:
        """Let the figures count the queue; its table is known only now."""
        import_module("amends.foundation.jobs.census")
