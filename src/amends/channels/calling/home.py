"""Where a platform lives: its own addresses, or a stand-in's."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from amends.channels.connector import Invalid
from amends.channels.platform import Account, SettingField

ELSEWHERE = SettingField(
    "server",
    gettext_lazy("Another address"),
    kind="url",
    required=False,
    help=gettext_lazy("Leave it empty. Only for trying things out with a stand-in."),
)


def home_of(account: Account, own: str) -> str:
    """Return the platform's own address, or the one that the account names."""
    told = account.settings.get("server", "").strip()
    return checked(told, "server") if told else own


def checked(told: str, field: str) -> str:
    """Return an address without its last slash; raises Invalid naming the field."""
    parts = urlsplit(told.strip())
    host = (parts.hostname or "").casefold()
    # A password over a line that others can read is no secret any more.
    open_line = parts.scheme == "http" and host in settings.PRIVATE_HOSTS
    if not host or not (parts.scheme == "https" or open_line):
        raise Invalid(_("Write an address that begins with https://."), field)
    return told.strip().rstrip("/")
