"""The settings of one mailbox, as its owner told them, checked and typed."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from amends.channels.calling.home import checked
from amends.channels.connector import Invalid
from amends.channels.letters.headers import ADDRESS
from amends.channels.platform import Account


@dataclass(frozen=True, slots=True)
class Mailbox:
    """Who we are in it, which folders are read, and where it lies.

    ``server`` is the name under which its mail server signs what it has checked.
    """

    address: str
    name: str
    home: str
    folders: tuple[str, ...]
    aliases: tuple[str, ...]
    server: str

    @property
    def own(self) -> frozenset[str]:
        """Every address that is us, in small letters."""
        return frozenset(one.lower() for one in (self.address, *self.aliases))

    @property
    def domain(self) -> str:
        """The domain that our message ids belong to."""
        return self.address.rpartition("@")[2].lower()


def mailbox_of(account: Account) -> Mailbox:
    """Return the account's settings; raises Invalid naming the field that is wrong."""
    told = account.settings
    address = told.get("address", "").strip()
    if not ADDRESS.fullmatch(address) or not address.isascii():
        raise Invalid(_("Write the address that your answers come from."), "address")
    return Mailbox(
        address=address,
        name=" ".join(told.get("name", "").split()),
        home=checked(told.get("server", ""), "server"),
        folders=_lines(told.get("folders", "")),
        aliases=_lines(told.get("aliases", "")),
        server=told.get("checked_by", "").strip(),
    )


def _lines(told: str) -> tuple[str, ...]:
    named = [line.strip() for line in told.splitlines()]
    return tuple(dict.fromkeys(name for name in named if name))
