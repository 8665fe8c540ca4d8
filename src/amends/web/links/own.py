"""The reader's own matters: where they are signed in, what they want to hear of."""

from __future__ import annotations

from django.urls import reverse


def sign_in_end(name: str) -> str:
    """Where the reader signs out on one other device (POST)."""
    return reverse("sign-in-end", args=[name])


def sign_ins() -> str:
    """Where the reader is signed in."""
    return reverse("sign-ins")


def sign_ins_end() -> str:
    """Where the reader signs out everywhere else (POST)."""
    return reverse("sign-ins-end")
