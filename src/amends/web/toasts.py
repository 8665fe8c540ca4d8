"""Toasts: a word after a deed, with the way back while there is one.

Called by views after a change. Shown by the next page, or out of band by HTMX.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib import messages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpRequest

TONES = {
    "plain": messages.INFO,
    "good": messages.SUCCESS,
    "warning": messages.WARNING,
    "danger": messages.ERROR,
}
NAMES = {level: tone for tone, level in TONES.items()}


@dataclass(frozen=True, slots=True)
class Toast:
    """What was done, how it went, and the address that undoes it (POST)."""

    text: str
    tone: str
    undo: str


def toast(
    request: HttpRequest, text: str, *, tone: str = "plain", undo: str = ""
) -> None:
    """Tell the reader what was done; ``undo`` is posted to when it is taken back."""
    messages.add_message(request, TONES[tone], text, extra_tags=undo)


def pending(request: HttpRequest) -> Iterator[Toast]:
    """Give each toast that waits, once."""
    for message in messages.get_messages(request):
        yield Toast(
            text=str(message.message),
            tone=NAMES.get(message.level or 0, "plain"),
            undo=message.extra_tags or "",
        )
