"""How long a reply a channel takes, in the channel's own unit, and what it refuses."""

from __future__ import annotations

import unicodedata

LIMITS = {
    "google_play": 350,
    "x": 280,
    "bluesky": 300,
    "mastodon": 500,
    "sms": 480,
    "linkedin": 1250,
    "instagram": 2200,
    "google": 4096,
    "telegram": 4096,
    "whatsapp": 4096,
    "yelp": 5000,
    "app_store": 5970,
    "facebook": 8000,
    "reddit": 10_000,
    "youtube": 10_000,
}
"""Longest reply; a text message is kept to three parts although more would pass."""

TIGHT = 500
"""Up to here a reply is one paragraph without formalities."""

SOCIAL = ("facebook", "instagram", "x", "mastodon", "bluesky", "reddit", "linkedin")
"""Channels in which a private message is one click away from the public thread."""


def size(channel: str, text: str) -> int:
    """The length of a text as the channel counts it."""
    if channel in ("google", "bluesky"):
        # Bluesky counts graphemes; bytes are never fewer, so a reply surely fits.
        return len(text.encode("utf-8"))
    if channel == "x":
        return sum(_weight(letter) for letter in text)
    return len(text)


def fits(channel: str, text: str) -> bool:
    """Whether the channel takes a text of this length; an unknown one takes any."""
    return size(channel, text) <= LIMITS.get(channel, 10_000)


def is_tight(channel: str) -> bool:
    """Whether the channel leaves room for the essentials only."""
    return LIMITS.get(channel, 10_000) <= TIGHT


def plain(text: str, channel: str) -> str:
    """A house text (template, name, contact) without what could break a reply.

    Control and direction marks go everywhere, pictures only where they are refused.
    """
    refused = ("Cc", "Cf", "Co", "Cs", "Cn") + (
        ("So", "Sk") if channel == "yelp" else ()
    )
    spaced = " ".join(text.replace("<", " ").replace(">", " ").split())
    return "".join(c for c in spaced if unicodedata.category(c) not in refused).strip()


def _weight(letter: str) -> int:
    code = ord(letter)
    light = code <= 0x10FF or 0x2000 <= code <= 0x200D or 0x2010 <= code <= 0x201F
    return 1 if light or 0x2032 <= code <= 0x2037 else 2
