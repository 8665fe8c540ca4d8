"""The form of an account, made from what its connector declares."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from amends.accounts.location import Location
from amends.channels.channel import Channel
from amends.channels.connector import ConnectorError
from amends.channels.hook_address import hook_of
from amends.channels.platform import Platform, SettingField
from amends.journeys import connecting
from amends.journeys.forming import WINDOW
from amends.web.channels.snippets import Snippet, snippets

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest

LONGEST = 2000
TRY = "try"


class ChannelForm:
    """Keeps what was typed, what is wrong with it, and what trying it out said."""

    def __init__(
        self,
        request: StaffRequest,
        platform: Platform,
        *,
        channel: Channel | None = None,
    ) -> None:
        self._request = request
        self.platform = platform
        self.channel = channel
        self.places: list[Location] = list(request.locations.by_name())
        self.errors: dict[str, str] = {}
        self.tried, self.went_well = "", False
        self._posted = request.method == "POST"
        if self._posted and TRY in request.POST:
            self._try()

    @property
    def fields(self) -> tuple[SettingField, ...]:
        """What the connector wants to be told."""
        return self.platform.fields

    @property
    def has_keys(self) -> bool:
        """Whether the platform wants to be shown a key."""
        return any(field.secret for field in self.fields)

    def value(self, field: SettingField) -> str:
        """Return what stands in a field; secrets are never shown again."""
        if self._posted:
            return "" if field.secret else self._typed(field.name)
        known = self.channel.settings if self.channel else {}
        return "" if field.secret else str(known.get(field.name, field.default))

    @property
    def name(self) -> str:
        """What people call the account."""
        if self._posted:
            return self._typed("name")
        return self.channel.name if self.channel else str(self.platform.name)

    @property
    def place(self) -> int | str:
        """The id of the chosen place, or nothing."""
        if self._posted:
            return self._typed("location")
        if self.channel:
            return self.channel.location_id or ""
        # Among several the first would be a guess that nobody looks at.
        return self.places[0].pk if len(self.places) == 1 else ""

    def place_choices(self) -> list[tuple[int, str]]:
        """Return the places as a select takes them."""
        return [(place.pk, place.name) for place in self.places]

    def windows(self) -> list[Snippet]:
        """Return what to copy into the house's site; nothing for other channels."""
        if self.channel is None or self.platform.slug != WINDOW:
            return []
        own = self.channel.location
        return snippets([own] if own else self.places)

    @property
    def hook(self) -> str:
        """The address to which the platform sends; empty where it sends nothing."""
        return hook_of(self.channel) if self.channel else ""

    def problems(self) -> list[tuple[str, str]]:
        """Return (id of the field, what is wrong) pairs."""
        return [(f"field-{name}", why) for name, why in self.errors.items()]

    def is_to_be_kept(self) -> bool:
        """Whether the account shall be connected, not only tried."""
        return self._posted and TRY not in self._request.POST

    def connect(self, *, at: datetime) -> bool:
        """Connect the account; False when something is wrong, which the form says."""
        house, person = self._request.organisation, self._request.user
        wish = connecting.Wish(
            self.platform.slug, self._typed("name"), self._place(), self._values()
        )
        try:
            connecting.connect(house, wish, by=person, at=at)
        except connecting.WrongValues as error:
            self.errors = error.fields
        return not self.errors

    def reconnect(self, *, at: datetime) -> bool:
        """Change the account; False when something is wrong, which the form says."""
        if self.channel is None:
            return False
        self.channel.name = self._typed("name") or self.channel.name
        self.channel.location = self._place()
        try:
            connecting.reconnect(
                self.channel, values=self._values(), by=self._request.user, at=at
            )
        except connecting.WrongValues as error:
            self.errors = error.fields
        return not self.errors

    def _try(self) -> None:
        given = {name: value for name, value in self._values().items() if value}
        try:
            self.tried = self._tried(given)
            self.went_well = True
        except (ConnectorError, connecting.WrongValues) as error:
            self.tried = str(error)

    def _tried(self, given: dict[str, str]) -> str:
        channel = self.channel
        if channel is not None and channel.grant is not None:
            return connecting.try_again(channel, given)
        known: dict[str, str] = channel.secrets if channel else {}
        return connecting.try_out(self.platform.slug, {**known, **given})

    def _typed(self, name: str) -> str:
        return self._request.POST.get(name, "")[:LONGEST].replace("\x00", "").strip()

    def _values(self) -> dict[str, str]:
        return {field.name: self._typed(field.name) for field in self.fields}

    def _place(self) -> Location | None:
        known = {str(place.pk): place for place in self.places}
        return known.get(self._typed("location"))
