"""Django's handle on the foundation."""

from importlib import import_module

from django.apps import AppConfig
from django.db.models.signals import post_migrate

from amends.foundation.planning import tell_the_planner


class FoundationConfig(AppConfig):
    """Jobs and rate limits have tables here."""

    name = "amends.foundation"

    def ready(self) -> None:
        """Let the figures count the queue; its table is known only now."""
        import_module("amends.foundation.jobs.census")
        # Whatever migrated, and by whichever command: new indexes want figures.
        post_migrate.connect(tell_the_planner, sender=self)
