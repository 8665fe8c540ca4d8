"""The settings of one mailbox, as its owner told them, checked and typed."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from amends.channels.connector import Invalid
from amends.channels.letters.headers import ADDRESS
from amends.channels.platform import Account

SECURITY = ("tls", "starttls", "none")
ON = frozenset({"on", "true", "yes", "1"})
PORTS = {
    ("imap", "tls"): 993,
    ("imap", "starttls"): 143,
    ("imap", "none"): 143,
    ("smtp", "tls"): 465,
    ("smtp", "starttls"): 587,
    ("smtp", "none"): 25,
}


@dataclass(frozen=True, slots=True)
class Door:
    """One server: where it is, how it is spoken to, and as whom."""

    host: str
    port: int
    security: str
    user: str
    # A traceback shows how doors are made; it shall not show this.
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Mailbox:
    """A whole account: both doors, the folders, and who we are in it.

    ``server`` is the name under which its mail server signs what it has checked.
    """

    imap: Door
    smtp: Door
    folders: tuple[str, ...]
    sent: str
    address: str
    name: str
    aliases: tuple[str, ...]
    marks_seen: bool
    keeps_proof: bool
    server: str

    @property
    def own(self) -> frozenset[str]:
        """Every address that is us, in small letters."""
        users = {self.imap.user, self.smtp.user, self.address, *self.aliases}
        return frozenset(user.lower() for user in users if ADDRESS.fullmatch(user))

    @property
    def domain(self) -> str:
        """The domain that our message ids belong to."""
        return self.address.rpartition("@")[2].lower()


def mailbox_of(account: Account) -> Mailbox:
    """Return the account's settings; raises Invalid naming the field that is wrong."""
    told = dict(account.settings)
    address = told.get("address", "").strip()
    if not ADDRESS.fullmatch(address) or not address.isascii():
        raise Invalid(_("Write the address that your answers come from."), "address")
    imap = _door(account, "imap")
    return Mailbox(
        imap=imap,
        smtp=_door(account, "smtp", imap),
        folders=_lines(told.get("folders", "")) or ("INBOX",),
        sent=told.get("sent", "").strip(),
        address=address,
        name=" ".join(told.get("name", "").split()),
        aliases=_lines(told.get("aliases", "")),
        marks_seen=told.get("marks_seen", "").lower() in ON,
        keeps_proof=told.get("proof", "on").lower() in ON,
        server=told.get("checked_by", "").strip(),
    )


def _door(account: Account, kind: str, other: Door | None = None) -> Door:
    told = account.settings
    host = told.get(f"{kind}_host", "").strip()
    security = told.get(f"{kind}_security", "tls") or "tls"
    if not host:
        raise Invalid(_("Write the name of the server."), f"{kind}_host")
    if security not in SECURITY:
        raise Invalid(_("Choose how the connection is protected."), f"{kind}_security")
    port = told.get(f"{kind}_port", "").strip() or str(PORTS[kind, security])
    if not port.isdigit() or not 0 < int(port) < 65536:
        raise Invalid(_("A port is a number up to 65535."), f"{kind}_port")
    # One user and one password usually open both doors.
    user = told.get(f"{kind}_user", "").strip() or (other.user if other else "")
    password = account.secrets.get(f"{kind}_password", "")
    return Door(
        host=host,
        port=int(port),
        security=security,
        user=user,
        password=password or (other.password if other else ""),
    )


def _lines(told: str) -> tuple[str, ...]:
    named = [line.strip() for line in told.replace(",", "\n").splitlines()]
    return tuple(dict.fromkeys(name for name in named if name))
