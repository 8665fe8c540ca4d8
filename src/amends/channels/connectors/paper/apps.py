"""Django's handle on the paper platform."""

from django.apps import AppConfig


class PaperConfig(AppConfig):
    """The platform's own shelves: reviews and replies as its public sees them."""

    name = "amends.channels.connectors.paper"
    label = "paper"
