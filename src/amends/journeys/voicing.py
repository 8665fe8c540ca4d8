"""Voicing: what a signer has published lately, for learning how they sound."""

from __future__ import annotations

from amends.accounts.membership import Membership
from amends.replies.publication import Publication, Stage

LATELY = 20


def replies_of(member: Membership) -> list[tuple[str, str]]:
    """Return (text, language) of the member's latest published replies."""
    rows = Publication.objects.filter(written_by=member.user, stage=Stage.PUBLISHED)
    latest = rows.order_by("-pk").values_list("text", "lang")[:LATELY]
    return [(str(text), str(lang)) for text, lang in latest]
