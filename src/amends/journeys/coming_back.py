"""Coming back: an account that was let go becomes the channel again that it was.

Read under another channel, all that it holds would stand in the archive twice, and be
answered twice: one account is one channel, for good.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from amends.accounts.organisation import Organisation
from amends.channels.channel import Channel
from amends.channels.platform import Platform


def one_after_another(organisation_id: int) -> None:
    """Wait until nobody else connects here; call inside a transaction.

    Two people who press at the same moment would both find nothing connected yet.
    """
    rows = Organisation.objects.select_for_update(no_key=True)
    rows.filter(pk=organisation_id).values_list("pk").get()


def known_from_before(platform: Platform, told: Mapping[str, str]) -> Channel | None:
    """Return the channel of this account that was let go, if there is one.

    Runs inside the organisation's scope. Only where the platform's fields tell one
    account from another.
    """
    return _of_this(Channel.objects.let_go(platform.slug), platform, told)


def connected_already(
    platform: Platform, told: Mapping[str, str], *, but: int = 0
) -> Channel | None:
    """Return the channel that reads this account now, if there is one.

    Where no name tells accounts apart, the same key at the same address does. ``but``
    is a channel that is not asked for.
    """
    rows = Channel.objects.on(platform.slug).connected().exclude(pk=but)
    found = _of_this(rows, platform, told)
    if found is not None or platform.known_by:
        return found
    names = [field.name for field in platform.fields if field.required]
    keyed = [
        row for row in rows if row.reads and _keys(row, names) == _told(told, names)
    ]
    return keyed[0] if keyed and any(_told(told, names).values()) else None


def names_another(channel: Channel, told: Mapping[str, str]) -> str:
    """Return the field by which this would be another account; empty for none.

    What an account has not been told by yet is no other.
    """
    before = channel.own_names()
    for name in channel.platform.known_by:
        if before[name] and same(before[name]) != same(told.get(name, "")):
            return name
    return ""


def same(value: str) -> str:
    """Return a name as it is compared: addresses and handles are written many ways."""
    bare = value.strip()
    if "://" not in bare:
        return bare.removeprefix("@").casefold()
    # Whoever turns to https is who they were.
    parts = urlsplit(bare)
    path = parts.path.rstrip("/")
    query = f"?{parts.query}" if parts.query else ""
    return parts.netloc.casefold() + path + query


def _of_this(
    rows: Iterable[Channel], platform: Platform, told: Mapping[str, str]
) -> Channel | None:
    names = _told(told, platform.known_by)
    needed = [field.name for field in platform.fields if field.required]
    if not names or not all(value for name, value in names.items() if name in needed):
        return None
    for channel in rows:
        if _told(channel.own_names(), platform.known_by) == names:
            return channel
    return None


def _told(told: Mapping[str, str], names: Iterable[str]) -> dict[str, str]:
    return {name: same(told.get(name, "")) for name in names}


def _keys(channel: Channel, names: Iterable[str]) -> dict[str, str]:
    return _told({**channel.settings, **channel.secrets}, names)
