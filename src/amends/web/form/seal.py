"""The seal on an empty form: when it was handed out, and the name of this sending."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import uuid4

from django.core import signing

SALT = "amends.form.seal"
# Nobody reads the page and writes a word in less; machines do.
QUICKEST = timedelta(seconds=3)
LONGEST = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Seal:
    """``key`` names the sending; ``age`` is how long the form was being filled in."""

    key: str
    age: timedelta

    @property
    def hasty(self) -> bool:
        """Whether no person can have been that quick."""
        return self.age < QUICKEST


def sealed(at: datetime) -> str:
    """Return a fresh seal for a form handed out now."""
    return signing.dumps([uuid4().hex, int(at.timestamp())], salt=SALT)


def opened(given: str, at: datetime) -> Seal | None:
    """Return what the seal says; None for one that is broken or too old."""
    try:
        key, handed_out = signing.loads(given, salt=SALT)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    age = timedelta(seconds=at.timestamp() - handed_out)
    return Seal(str(key), age) if age <= LONGEST else None
