"""Django's handle on the journeys."""

from django.apps import AppConfig


class JourneysConfig(AppConfig):
    """Journeys have few tables of their own; they declare jobs and the timetable."""

    name = "amends.journeys"

    def ready(self) -> None:
        """Make the timetable known to whoever runs the jobs."""
        from amends.journeys import schedule  # apps must be loaded before models

        schedule.declare()
