"""Where a platform is asked: its own address, or the server that is named."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from amends.channels.calling.home import checked


def address(own: str, settings: Mapping[str, str]) -> str:
    """Return an address of the platform, or the same on the server that is named."""
    server = settings.get("server", "").strip()
    if not server:
        return checked(own, "server")
    parts = urlsplit(own)
    return checked(server, "server") + parts.path
