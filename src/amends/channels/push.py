"""What a platform sends us of its own accord, exactly as it came, and what it means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from amends.channels.connector import Refused
from amends.channels.outgoing import Receipt

KEY = ":key"
"""Beside the headers: the word that the address held. No header is called that."""


class Forged(Refused):
    """Nobody can prove who sent this: it is not read, and not answered."""


@dataclass(frozen=True, slots=True)
class Push:
    """One delivery: header names in small letters, the raw bytes, and when it came."""

    headers: Mapping[str, str]
    body: bytes
    at: datetime


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a reply that we handed over; ``key`` is ours where it came back.

    A report without one names the reply by the receipt's ``external_id``.
    """

    receipt: Receipt
    key: str = ""


@dataclass(frozen=True, slots=True)
class Greeting:
    """What the platform wants to hear at this address before it sends anything."""

    body: str
    media_type: str = "text/plain"
