"""Table of contents of the room, for Django."""

from amends.channels.channel import Channel

__all__ = ["Channel"]
