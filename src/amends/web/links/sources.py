"""Where words come from: channels, imports, the public form, paper."""

from __future__ import annotations

from amends.web.links.found import reverse
from amends.web.links.query import with_query


def channel(channel_id: int) -> str:
    """One channel."""
    return reverse("channel", args=[channel_id])


def channel_deed_pause(channel_id: int) -> str:
    """Where a channel is paused (POST)."""
    return reverse("channel-pause", args=[channel_id])


def channel_deed_read(channel_id: int) -> str:
    """Where a channel is read at once (POST)."""
    return reverse("channel-read", args=[channel_id])


def channel_deed_removal(channel_id: int) -> str:
    """Where a channel is disconnected (POST)."""
    return reverse("channel-removal", args=[channel_id])


def channel_deed_resume(channel_id: int) -> str:
    """Where a channel listens again (POST)."""
    return reverse("channel-resume", args=[channel_id])


def channels(**query: object) -> str:
    """What is connected, and how it is."""
    return with_query(reverse("channels"), **query)


def form(slug: str) -> str:
    """The public feedback page of a place."""
    return reverse("form", args=[slug])


def form_answer(token: str, **query: object) -> str:
    """The private page of a visitor's conversation."""
    return with_query(reverse("form-answer", args=[token]), **query)


def import_(import_id: int) -> str:
    """One file on its way."""
    return reverse("import", args=[import_id])


def import_columns(import_id: int) -> str:
    """What the columns of a file mean."""
    return reverse("import-columns", args=[import_id])


def import_problems(import_id: int) -> str:
    """The rows that stayed outside, as a table."""
    return reverse("import-problems", args=[import_id])


def import_start(import_id: int) -> str:
    """Where a file is let in (POST)."""
    return reverse("import-start", args=[import_id])


def import_stop(import_id: int) -> str:
    """Where an import is stopped (POST)."""
    return reverse("import-stop", args=[import_id])


def imports() -> str:
    """Files that were brought."""
    return reverse("imports")


def new_channel(platform: str) -> str:
    """Where an account of a platform is connected."""
    return reverse("channel-new", args=[platform])


def new_import() -> str:
    """Where a file is brought."""
    return reverse("import-new")


def paper(page: str) -> str:
    """A page of the paper platform, as the world sees it."""
    return reverse("paper", args=[page])


def paper_review(page: str) -> str:
    """Where a visitor writes on paper (POST)."""
    return reverse("paper-review", args=[page])


def paper_trouble(page: str) -> str:
    """Where trouble is asked for (POST)."""
    return reverse("paper-trouble", args=[page])


def platforms() -> str:
    """What can be connected."""
    return reverse("platforms")


def poster(slug: str, **query: object) -> str:
    """The poster of a place with its QR code, as PDF."""
    return with_query(reverse("poster", args=[slug]), **query)
