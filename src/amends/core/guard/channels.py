"""What each channel takes: length in its own unit, form, and its rules on offers.

Limits were read on the vendors' pages or in several clients' code and last checked
on 22 Nov 2026; a channel without a documented limit has none here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

CHECKED = "2026-11-22"


@dataclass(frozen=True, slots=True)
class Channel:
    """How long a reply may be, in which unit, and what the channel will not have.

    ``unit``: characters, bytes, graphemes or weighted. ``refuses`` and ``forbids``
    name forms (emoji, html, links, lists, markdown) and deeds (remedy, change, review).
    """

    name: str
    limit: int | None = None
    unit: str = "characters"
    refuses: frozenset[str] = field(default=frozenset({"html", "markdown"}))
    forbids: frozenset[str] = frozenset()
    spoken: bool = False
    mail: bool = False


def _plain(*more: str) -> frozenset[str]:
    return frozenset({"html", "markdown", *more})


_CHANNELS = (
    Channel("google", 4096, "bytes"),
    Channel("google_play", 350),
    Channel("app_store", 5970),
    Channel("facebook", 8000),
    Channel("instagram", 2200),
    Channel("x", 280, "weighted"),
    Channel("trustpilot", forbids=frozenset({"change"})),
    Channel("yelp", 5000, refuses=_plain("emoji"), forbids=frozenset({"change"})),
    Channel(
        "tripadvisor", refuses=_plain("links", "lists"), forbids=frozenset({"remedy"})
    ),
    Channel("booking", refuses=_plain("links")),
    Channel("linkedin", 1250),
    Channel("mastodon", 500, "graphemes"),
    Channel("bluesky", 300, "graphemes"),
    Channel("reddit", 10_000, refuses=frozenset({"html"})),
    Channel("youtube", 10_000),
    Channel("telegram", 4096, spoken=True),
    Channel("whatsapp", 4096, spoken=True, refuses=frozenset({"html"})),
    Channel("messenger", 2000, spoken=True),
    Channel("sms", 1600),
    Channel("chat", spoken=True, refuses=frozenset({"html"})),
    Channel("voice", spoken=True),
    Channel("email", mail=True, refuses=frozenset()),
    Channel("survey", mail=True, refuses=frozenset()),
    # A question afterwards: never a word about reviews, with or without a reward.
    Channel("followup", mail=True, refuses=frozenset(), forbids=frozenset({"review"})),
    Channel("letter"),
    Channel("dm", 10_000, spoken=True),
)

_ALSO = {
    "twitter": "x",
    "google_business": "google",
    "google_maps": "google",
    "googleplay": "google_play",
    "play": "google_play",
    "play_store": "google_play",
    "appstore": "app_store",
    "apple": "app_store",
    "booking_com": "booking",
    "e_mail": "email",
    "mail": "email",
    "newsletter": "survey",
    "invitation": "survey",
    "survey_invitation": "survey",
    "direct_message": "dm",
    "phone": "voice",
    "voicebot": "voice",
    "call": "voice",
    "chatbot": "chat",
    "livechat": "chat",
    "live_chat": "chat",
    "widget": "chat",
    "facebook_messenger": "messenger",
    "text": "sms",
    "post": "letter",
}

PRIVATE = frozenset(
    [
        "telegram",
        "whatsapp",
        "messenger",
        "sms",
        "chat",
        "voice",
        "email",
        "survey",
        "followup",
        "letter",
        "dm",
    ]
)


@cache
def _shelf() -> dict[str, Channel]:
    known = {one.name: one for one in _CHANNELS}
    return known | {other: known[name] for other, name in _ALSO.items()}


def channel(name: str) -> Channel:
    """Return what is known of a channel; an unknown one takes anything plain."""
    key = name.strip().lower().replace("-", "_").replace(" ", "_").replace(".", "_")
    return _shelf().get(key) or Channel(key)
