"""The voice of a member, read once for all who ask in the same request."""

from __future__ import annotations

from django.db import models

from amends.accounts.membership import Membership
from amends.accounts.voice import Voice
from amends.foundation.kept_question import kept

NAME = "voice"


def voice_of(member: Membership) -> Voice | None:
    """Return how a member writes; None for who has no voice yet."""
    known = member._state.fields_cache  # noqa: SLF001 - where Django keeps what it has read
    if NAME not in known:
        found = _voices(member)
        known[NAME] = found[0] if found else None
    voice: Voice | None = known[NAME]
    return voice


@kept
def _voices(member: Membership) -> models.QuerySet[Voice]:
    rows: models.QuerySet[Voice] = Voice.objects.filter(membership=member)
    return rows
