"""Platforms that keep one reply under each review: look first, then write."""

from __future__ import annotations

from typing import Protocol

from amends.channels.calling.words import make_way, same
from amends.channels.connector import Gone
from amends.channels.lengths import refuse_too_long
from amends.channels.outgoing import Outgoing, Receipt
from amends.channels.platform import Keeping, Platform


class Board(Protocol):
    """Where a review and its one reply stand."""

    def standing(self, external_id: str) -> tuple[str, Receipt]:
        """Return the words that stand there, empty for none; raises Gone."""

    def write(self, external_id: str, text: str) -> Receipt:
        """Put words there."""


def publish(board: Board, platform: Platform, reply: Outgoing) -> Receipt:
    """Put the reply there; a colleague's words are never overwritten."""
    refuse_too_long(platform, reply.text)
    words, receipt = board.standing(reply.answers)
    ours = reply.replaces if platform.keeping == Keeping.OVERWRITE else ()
    if make_way(words, reply.text, ours, str(platform.name)):
        return board.write(reply.answers, reply.text)
    return receipt


def find(board: Board, reply: Outgoing) -> Receipt | None:
    """Return what the platform knows of this very reply."""
    try:
        words, receipt = board.standing(reply.answers)
    except Gone:
        return None
    return receipt if words and same(words, reply.text) else None
