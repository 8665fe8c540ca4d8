"""What a platform must know of us before anybody can sign in there."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from amends.channels.connector import ConnectorError, Invalid
from amends.channels.platform import Platform, SettingField
from amends.journeys import signing_in
from amends.journeys.connecting import WrongValues

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest

LONGEST = 2000


class SignInForm:
    """Keeps what was typed and what is wrong with it."""

    def __init__(self, request: StaffRequest, platform: Platform) -> None:
        self._request = request
        self.platform = platform
        self.errors: dict[str, str] = {}
        self.back_to = signing_in.back_to()

    @property
    def fields(self) -> tuple[SettingField, ...]:
        """What the platform wants to be told first."""
        return signing_in.asked_first(self.platform)

    def value(self, field: SettingField) -> str:
        """Return what stands in a field; secrets are never shown again."""
        return "" if field.secret else self._typed(field.name)

    def problems(self) -> list[tuple[str, str]]:
        """Return (id of the field, what is wrong) pairs."""
        return [(f"field-{name}", why) for name, why in self.errors.items()]

    def ask(self, *, at: datetime) -> tuple[str, str] | None:
        """Return state and link; None when something is wrong, which the form says."""
        house, person = self._request.organisation, self._request.user
        values = {field.name: self._typed(field.name) for field in self.fields}
        try:
            return signing_in.ask(house, self.platform, values, by=person, at=at)
        except WrongValues as error:
            self.errors = error.fields
        except Invalid as error:
            self.errors = {error.field: str(error)}
        except ConnectorError as error:
            self.errors = {"server": str(error)}
        return None

    def _typed(self, name: str) -> str:
        return self._request.POST.get(name, "")[:LONGEST].replace("\x00", "").strip()
