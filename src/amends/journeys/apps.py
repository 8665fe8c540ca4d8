"""Django's handle on the journeys."""

from django.apps import AppConfig


class JourneysConfig(AppConfig):
    """Journeys have few tables of their own; they declare jobs and the timetable."""

    name = "amends.journeys"

    def ready(self) -> None:
        """Make the timetable known to whoever runs the jobs."""
        # Models can only be imported once every app is known.
        from amends.journeys import schedule  # noqa: PLC0415

        schedule.declare()
