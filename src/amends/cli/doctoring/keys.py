"""The keys: there, for our eyes only, and able to open what is stored."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError
from django_scopes import scopes_disabled

from amends.channels.channel import Channel
from amends.cli.doctoring.finding import Finding
from amends.foundation.secrets import KeyMissing, seal, unseal

PART = "keys"
LOST = (
    "Put the old key back behind the new one in AMENDS_ENCRYPTION_KEYS, or the "
    "passwords of channels must be typed in again."
)


def examine() -> Iterator[Finding]:
    """Say whether secrets can be kept and read."""
    folder = Path(settings.HOME) / "keys"
    for path in sorted(folder.glob("*")) if folder.exists() else []:
        yield from _private(path)
    yield _works()
    yield _opens_what_is_stored()


def _private(path: Path) -> Iterator[Finding]:
    about = path.stat()
    if stat.S_IMODE(about.st_mode) & 0o077:
        yield Finding(
            PART,
            "fail",
            f"{path} can be read by other users of this machine",
            f"chmod 600 {path}",
        )
    if about.st_uid != os.geteuid():
        yield Finding(
            PART,
            "warn",
            f"{path} belongs to another user",
            "Run Amends as the user that owns its home folder.",
        )


def _works() -> Finding:
    try:
        same = unseal(seal("probe")) == "probe"
    except ImproperlyConfigured as error:
        return Finding(PART, "fail", "the encryption key cannot be used", str(error))
    if not same:
        return Finding(PART, "fail", "what is encrypted comes back different", LOST)
    return Finding(PART, "ok", "what is encrypted can be read again")


def _opens_what_is_stored() -> Finding:
    try:
        with scopes_disabled():
            count = sum(
                channel.secrets is not None for channel in Channel.objects.all()
            )
    except KeyMissing:
        return Finding(PART, "fail", "a channel's secrets fit none of the keys", LOST)
    except DatabaseError:
        return Finding(PART, "warn", "stored secrets were not tried: no database")
    return Finding(PART, "ok", f"the secrets of {count} channels open")
