"""Sites of the house's own that may show a page of ours inside theirs."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from amends.channels.calling.home import checked
from amends.channels.connector import Invalid

MOST = 50
HOST = re.compile(r"(?:[a-z0-9-]{1,63}\.){0,8}[a-z0-9-]{1,63}", re.IGNORECASE)


def origins(told: str) -> tuple[str, ...]:
    """Return scheme, host and port of each line; raises Invalid.

    They become part of a header: whatever is no plain address is refused.
    """
    lines = [line.strip() for line in told.splitlines() if line.strip()]
    if len(lines) > MOST:
        raise Invalid(_("Write at most %(most)s sites.") % {"most": MOST}, "sites")
    return tuple(dict.fromkeys(_origin(line) for line in lines))


def _origin(line: str) -> str:
    parts = urlsplit(checked(line if "://" in line else f"https://{line}", "sites"))
    host = parts.hostname or ""
    try:
        port = f":{parts.port}" if parts.port else ""
        plain = host.encode("idna").decode()
    except (ValueError, UnicodeError):
        plain, port = "", ""
    if not HOST.fullmatch(plain):
        raise Invalid(
            _("%(line)s is no address of a site.") % {"line": line[:100]}, "sites"
        )
    return f"{parts.scheme}://{plain}{port}"
