"""Where a platform sends to: the address that people copy into its settings."""

from __future__ import annotations

from django.conf import settings

from amends.channels.bare_push import HOOK_SECRET
from amends.channels.channel import Channel


def hook_of(channel: Channel) -> str:
    """Return the whole address; empty where nothing is sent to us.

    Where nothing is signed WORD stands for the word that the house thought of.
    """
    if channel.disconnected_at or not channel.platform.pushes:
        return ""
    word = "WORD/" if HOOK_SECRET in channel.platform.fields else ""
    return f"{settings.BASE_URL}/hooks/{channel.pk}/{word}"
