"""Django's handle on the room."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Let Django find the models and templates of this room."""

    name = "amends.web"

    def ready(self) -> None:
        """Let every way of signing in write down on what device it was."""
        from django.contrib.auth.signals import user_logged_in  # noqa: PLC0415 - needs apps

        from amends.web.accounts.seen import begun  # noqa: PLC0415 - as above

        user_logged_in.connect(lambda **told: begun(told["request"]), weak=False)
