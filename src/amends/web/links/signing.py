"""Where accounts are connected by signing in, and how channels are."""

from __future__ import annotations

from amends.web.links.found import reverse
from amends.web.links.query import with_query


def channel_health(**query: object) -> str:
    """How every channel is, and what helps."""
    return with_query(reverse("channel-health"), **query)


def grant_listing(grant_id: int) -> str:
    """Where the places of a sign-in are asked for anew (POST)."""
    return reverse("grant-listing", args=[grant_id])


def grant_places(grant_id: int) -> str:
    """Which of their places are which of ours."""
    return reverse("grant-places", args=[grant_id])


def grant_renewal(grant_id: int) -> str:
    """Where one signs in once more (POST)."""
    return reverse("grant-renewal", args=[grant_id])


def sign_in_there(platform: str) -> str:
    """The first step of signing in at a platform."""
    return reverse("sign-in-there", args=[platform])
