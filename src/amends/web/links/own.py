"""The reader's own matters: where they are signed in, what they want to hear of."""

from __future__ import annotations

from amends.web.links.found import reverse
from amends.web.links.query import with_query


def device_worker() -> str:
    """The script that works for the desk on a device while no page is open."""
    return reverse("device-worker")


def live(**query: object) -> str:
    """The line on which an open page hears that something is new."""
    return with_query(reverse("live"), **query)


def manifest() -> str:
    """What a phone asks that puts the desk among its programs."""
    return reverse("manifest")


def notice_bell() -> str:
    """The bell alone."""
    return reverse("notices-bell")


def notice_devices() -> str:
    """Where a device wishes to be knocked at (POST)."""
    return reverse("notice-devices")


def notice_devices_end() -> str:
    """Where knocking ends (POST)."""
    return reverse("notice-devices-end")


def notice_list(**query: object) -> str:
    """What the reader should know."""
    return with_query(reverse("notices"), **query)


def notice_read(notice_id: int) -> str:
    """Where one notice is put away (POST)."""
    return reverse("notice-read", args=[notice_id])


def notice_wishes() -> str:
    """What the reader wants to be told of, and how."""
    return reverse("notice-wishes")


def notices_read() -> str:
    """Where all notices are put away (POST)."""
    return reverse("notices-read")


def sign_in_end(name: str) -> str:
    """Where the reader signs out on one other device (POST)."""
    return reverse("sign-in-end", args=[name])


def sign_ins() -> str:
    """Where the reader is signed in."""
    return reverse("sign-ins")


def sign_ins_end() -> str:
    """Where the reader signs out everywhere else (POST)."""
    return reverse("sign-ins-end")


def today() -> str:
    """What is the reader's or due today, also without a line."""
    return reverse("today")
