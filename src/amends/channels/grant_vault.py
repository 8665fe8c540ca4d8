"""The vault of a grant: its tokens as they lie in the database now."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from amends.channels.platform import Account
from amends.foundation import clock

if TYPE_CHECKING:
    from amends.channels.grant import Grant

EARLY = timedelta(minutes=2)
"""A pass that ends so soon may end on the way."""


class GrantVault:
    """Speaks for one grant; every look is a look at the row."""

    def __init__(self, grant: Grant) -> None:
        self.grant = grant
        self.shown = ""

    def look(self) -> str:
        """Return the pass that holds now; it is ``shown`` from now on."""
        self.grant.refresh_from_db()
        ends = self.grant.pass_until
        holds = ends is not None and clock.now() < ends - EARLY
        self.shown = str(self.grant.secrets.get("access_token", "")) if holds else ""
        return self.shown

    def begin(self) -> bool:
        """Take the turn, and see what the one before has left."""
        taken = self.grant.take_turn(at=clock.now())
        if taken:
            self.grant.refresh_from_db()
        return taken

    def give_up(self) -> None:
        """Give the turn back."""
        self.grant.give_up_turn()

    def keep(self, access: str, seconds: float, refresh: str) -> None:
        """Store what was bought."""
        self.grant.hold(access, seconds, refresh, at=clock.now())
        self.shown = access

    def told(self, account: Account) -> Account:
        """Return the account with the secrets of the row."""
        return replace(account, secrets={**account.secrets, **self.grant.secrets})
