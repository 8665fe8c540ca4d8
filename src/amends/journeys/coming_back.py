"""Coming back: an account that was let go becomes the channel again that it was.

Read under a new channel, all that it holds would stand in the archive twice.
"""

from __future__ import annotations

from collections.abc import Mapping

from amends.channels.channel import Channel
from amends.channels.platform import Platform


def known_from_before(platform: Platform, told: Mapping[str, str]) -> Channel | None:
    """Return the channel of this account that was let go, if there is one.

    Runs inside the organisation's scope. Only where the platform's fields tell one
    account from another.
    """
    names = {name: told.get(name, "").strip() for name in platform.known_by}
    if not names or not all(names.values()):
        return None
    for channel in Channel.objects.let_go(platform.slug):
        if channel.own_names() == names:
            return channel
    return None
