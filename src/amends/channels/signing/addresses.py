"""Where a platform is asked: its own address, or the server that is named."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from amends.channels.calling.home import checked
from amends.channels.signing.declared import SignIn


def where(sign_in: SignIn, kind: str, settings: Mapping[str, str]) -> str:
    """Return where to ask (``ask_at``), tell (``tell_at``) or end (``end_at``).

    Empty where there is no such address; raises Invalid for one that is none.
    """
    if sign_in.found:
        told = settings.get(kind, "")
        return checked(told, "server") if told else ""
    own = str(getattr(sign_in, kind))
    return address(own, settings) if own else ""


def address(own: str, settings: Mapping[str, str]) -> str:
    """Return an address of the platform, or the same on the server that is named."""
    server = settings.get("server", "").strip()
    if not server:
        return checked(own, "server")
    parts = urlsplit(own)
    return checked(server, "server") + parts.path
