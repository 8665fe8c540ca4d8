"""What a reply teaches about proposals, and where a proposal came from."""

from __future__ import annotations

from datetime import datetime
from importlib.metadata import version
from typing import Any

from amends.core.answering.lanes import band_of
from amends.core.nouns import Reading
from amends.replies.experience import Experience
from amends.replies.publication import Publication


def origin_of(proposed: str, *, sealed: bool) -> dict[str, Any]:
    """Return where a proposal came from; empty for a person's own words."""
    if not proposed:
        return {}
    return {"by": "embedded", "version": version("amends"), "sealed": sealed}


def learn(
    publication: Publication, reading: Reading, *, unchanged: bool, at: datetime
) -> None:
    """Remember whether a proposal was good enough; own words teach nothing about it.

    Nor does a proposal without our seal: anybody could make one up.
    """
    draft = publication.draft
    if not (draft.proposed and draft.provenance.get("sealed")):
        return
    Experience.objects.create(
        organisation_id=publication.organisation_id,
        publication=publication,
        channel=publication.feedback.channel,
        band=band_of(publication.feedback.stars),
        kind=reading.kind,
        unchanged=unchanged,
        at=at,
    )
