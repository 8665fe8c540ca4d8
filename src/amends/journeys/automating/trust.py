"""Trust: which lanes have earned to answer by themselves, and which do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from amends.channels.channel import Channel
from amends.core.answering.earning import Standing, standing
from amends.core.answering.lanes import BANDS, KINDS, Key
from amends.replies.automatic_terms import LEAST_NEEDED, AutomaticTerms
from amends.replies.experience import Experience
from amends.replies.lane import Lane


@dataclass(frozen=True, slots=True)
class Footing:
    """One lane: what it has earned, and whether somebody switched it on."""

    channel: Channel
    band: str
    kind: str
    standing: Standing
    lane: Lane | None = None

    @property
    def answers(self) -> bool:
        """Whether it answers by itself: earned, switched on, and not lapsed since."""
        lane, stands = self.lane, self.standing
        return bool(lane and stands.earned and lane.trusted_since(stands.lapsed_at))

    @property
    def lapsed(self) -> bool:
        """Whether an edit-heavy week has ended it while it was switched on."""
        return bool(self.lane and not self.answers)


def footings(terms: AutomaticTerms, *, at: datetime) -> list[Footing]:
    """Return every lane that somebody switched on or that has earned anything."""
    sent = Experience.objects.by_people().lasting(at).lanes()
    lanes = {(row.channel_id, row.band, row.kind): row for row in Lane.objects.all()}
    channels = {row.pk: row for row in Channel.objects.listening()}
    keys = [key for key in {**sent, **lanes} if key[0] in channels]
    needed = max(LEAST_NEEDED, terms.needed)
    return [
        Footing(
            channels[key[0]],
            key[1],
            key[2],
            standing(sent.get(key, ()), needed=needed, at=at),
            lanes.get(key),
        )
        for key in sorted(keys, key=lambda key: _place(key, channels))
    ]


def footing_of(terms: AutomaticTerms, key: Key, *, at: datetime) -> Footing | None:
    """Return one lane; None for one of which nothing is known."""
    return next((one for one in footings(terms, at=at) if key_of(one) == key), None)


def key_of(footing: Footing) -> Key:
    """Return what a lane is found by."""
    return footing.channel.pk, footing.band, footing.kind


def _place(key: Key, channels: dict[int, Channel]) -> tuple[str, int, int]:
    channel, band, kind = key
    kinds = KINDS.index(kind) if kind in KINDS else len(KINDS)
    return channels[channel].name, BANDS.index(band), kinds
