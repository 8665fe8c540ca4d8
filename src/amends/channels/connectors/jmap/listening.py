"""Wait until a mailbox has something new: the server tells it (RFC 8620, 7.3)."""

from __future__ import annotations

import time

from django.utils.translation import gettext as _

from amends.channels.calling.hearing import events
from amends.channels.connector import Forbidden, Unreachable
from amends.channels.connectors.jmap import assumed
from amends.channels.connectors.jmap.client import Server, filled


def listen(server: Server, seconds: float) -> bool:
    """Return True as soon as letters came or moved, False when time is up.

    Raises Forbidden where the server tells nothing by itself.
    """
    template = str(server.session.get("eventSourceUrl") or "")
    if not template:
        raise Forbidden(f"{server.place} tells nothing by itself; it is asked instead.")
    seconds = min(seconds, assumed.LONGEST_EAR)
    path = filled(
        template, types="Email", closeafter="state", ping=str(assumed.PING_SECONDS)
    )
    began = time.monotonic()
    told = events(
        server.line, path, seconds=seconds, silence=assumed.PING_SECONDS * 2.5
    )
    for kind, state in told:
        if kind in {"", "state"} and server.concerns_letters(state):
            return True
    if time.monotonic() - began < min(seconds, assumed.SHORTEST_EAR):
        # Whoever hangs up at once would be called again at once, for ever.
        raise Unreachable(
            _("%(place)s does not answer. Amends tries again by itself.")
            % {"place": server.place}
        )
    return False
