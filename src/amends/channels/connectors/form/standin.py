"""The form has no platform of others behind it: its page is our own."""

from amends.channels.standing.ours import Standin, running

__all__ = ["Standin", "running"]
