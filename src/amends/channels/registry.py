"""Every connector, alphabetically, one line each.

A connector is loaded when somebody needs it: most houses use three of many.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from types import ModuleType

from amends.channels.connector import Connector

NAMES = {
    "appstore": "AppStore",
    "bluesky": "Bluesky",
    "booking": "Booking",
    "email": "Email",
    "facebook": "Facebook",
    "feed": "Feed",
    "file": "File",
    "form": "Form",
    "google": "Google",
    "googleplay": "GooglePlay",
    "instagram": "Instagram",
    "jmap": "Jmap",
    "linkedin": "LinkedIn",
    "manual": "Manual",
    "mastodon": "Mastodon",
    "messenger": "Messenger",
    "paper": "Paper",
    "phone": "Phone",
    "reddit": "Reddit",
    "sms": "Sms",
    "telegram": "Telegram",
    "tripadvisor": "Tripadvisor",
    "trustpilot": "Trustpilot",
    "webhook": "Webhook",
    "webpage": "WebPage",
    "whatsapp": "WhatsApp",
    "widget": "Widget",
    "x": "X",
    "yelp": "Yelp",
    "youtube": "YouTube",
}
"""The class in ``connectors.<slug>.connector``, by the slug of its platform."""
FAMILIES = {
    "google": ("google",),
    "meta": ("facebook", "instagram", "messenger", "whatsapp"),
    "yelp": ("yelp",),
}
"""Platforms that push to one address; told here so that none is loaded to know it."""
CARRIERS = {"email": ("email", "jmap")}
"""Platforms that carry the letters of a courier, whichever way mail travels there."""


@cache
def connector_for(platform: str) -> Connector:
    """Return the connector of a platform's slug; raises KeyError for a stranger."""
    name = NAMES[platform]
    module = import_module(f"amends.channels.connectors.{platform}.connector")
    connector: Connector = getattr(module, name)()
    return connector


def standin_of(platform: str) -> ModuleType:
    """Return the module with the stand-in of a platform; raises KeyError for none.

    Never used by the product: for tests, and for trying things out by hand.
    """
    NAMES[platform]  # a stranger's name is never imported
    return import_module(f"amends.channels.connectors.{platform}.standin")


class _Connectors(Mapping[str, Connector]):
    def __getitem__(self, platform: str) -> Connector:
        return connector_for(platform)

    def __iter__(self) -> Iterator[str]:
        return iter(NAMES)

    def __len__(self) -> int:
        return len(NAMES)


CONNECTORS: Mapping[str, Connector] = _Connectors()
