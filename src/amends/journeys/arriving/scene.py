"""What every step of one arrival needs to know, looked up once per batch."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING

from amends.accounts.location import Location
from amends.channels.channel import Channel
from amends.channels.incoming import Incoming
from amends.core.nouns import Feedback as Words
from amends.core.nouns import Reading
from amends.core.reading import read_many
from amends.foundation.rows import moment
from amends.journeys.arriving.second_reader import second_reader, surer
from amends.routing.desk import desk_of
from amends.understanding.schooling import schooling_of

if TYPE_CHECKING:
    from django.db.models.fields.files import FieldFile

Read = Callable[[Sequence[Words]], list[Reading]]


class Scene:
    """The channel, the hour, the places and the desk of one batch."""

    def __init__(
        self,
        channel: Channel,
        *,
        at: datetime,
        backfill: bool,
        read: Read = read_many,
    ) -> None:
        self.channel = channel
        self.organisation = channel.organisation
        self.at = at
        self.moment = moment(at)
        self.backfill = backfill
        self.read = read
        self.desk = desk_of(self.organisation.pk, self.organisation.routing_edition)
        self.files: list[FieldFile] = []
        self._places: dict[str, Location] | None = None

    def drop_files(self) -> None:
        """Take away the files of an arrival that did not come to its end."""
        for file in self.files:
            with suppress(OSError):
                file.storage.delete(str(file.name))

    def understood(self, words: Sequence[Words]) -> list[Reading]:
        """Return what the words say, as the corrections of this house have taught."""
        house = self.organisation
        learnt = schooling_of(house.pk, house.routing_edition)
        readings = self.read(words)
        other = second_reader()
        if other is not None:
            readings = surer(readings, words, other)
        if not learnt.weights:
            return readings
        return [
            learnt.corrected(reading, one.text)
            for reading, one in zip(readings, words, strict=True)
        ]

    def place(self, item: Incoming) -> Location | None:
        """Return where it happened: as the item says, else the channel's place."""
        if item.location:
            named = self.places().get(item.location.casefold())
            if named:
                return named
        return self.channel.location

    def places(self) -> dict[str, Location]:
        """Return the organisation's places by name and by slug, in small letters."""
        if self._places is None:
            self._places = {}
            for place in Location.objects.all():
                self._places[place.name.casefold()] = place
                self._places[place.slug.casefold()] = place
        return self._places

    def words(self, item: Incoming, place: Location | None) -> Words:
        """Return the item as the reader takes it, in the clock of the place."""
        written = item.written_at or self.at
        return Words(
            text=f"{item.title}\n{item.text}" if item.title else item.text,
            lang=item.lang or None,
            stars=item.stars,
            sector=place.trade if place else self.organisation.sector,
            channel=self.channel.platform_slug,
            written_at=written.astimezone(place.zone) if place else written,
        )
