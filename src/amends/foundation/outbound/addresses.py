"""Which addresses may be called, and by which names we come to them."""

from __future__ import annotations

import socket
from collections.abc import Callable
from ipaddress import (
    IPv4Address,
    IPv6Address,
    IPv6Network,
    ip_address,
    ip_network,
)

from django.conf import settings

from amends.foundation.outbound.errors import AddressRefused, NameUnknown

Resolver = Callable[[str, int], list[str]]
Address = IPv4Address | IPv6Address

# Azure's host agent answers there with credentials, though the address looks public.
AGENTS = {ip_address("168.63.129.16")}
# Inward networks that older Pythons take for public ones (Oracle's metadata is in the
# first, local translation to IPv4 in the second).
INWARD = (
    ip_network("192.0.0.0/24"),
    ip_network("64:ff9b:1::/48"),
    ip_network("fec0::/10"),
)
# The prefix under which an IPv4 address travels in an IPv6 one.
NAT64 = IPv6Network("64:ff9b::/96")
ALL_IPV4 = 0xFFFFFFFF


def system_resolver(host: str, port: int) -> list[str]:
    """Look the name up as the operating system does; raises NameUnknown."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NameUnknown(
            f"The name {host} cannot be looked up. Check its spelling and whether "
            "this machine is online."
        ) from error
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def guard_host(
    host: str, port: int, *, resolve: Resolver = system_resolver
) -> list[str]:
    """Return the addresses of the host, all of them allowed; raises AddressRefused.

    Connect to one of these and not to the name: it may mean something else a moment
    later. One bad address refuses all, for honest hosts have none.
    """
    listed = _plain(host) in {_plain(name) for name in settings.PRIVATE_HOSTS}
    addresses = resolve(host, port)
    for written in addresses:
        address = ip_address(written.partition("%")[0])
        if not _allowed(address, listed=listed):
            raise AddressRefused(
                f"{host} lies inside a private network, so it is not called. If it "
                f"is yours, add it to AMENDS_PRIVATE_HOSTS."
            )
    if not addresses:
        raise NameUnknown(f"The name {host} has no address. Check its spelling.")
    return addresses


def _plain(host: str) -> str:
    return host.casefold().strip("[]").rstrip(".")


def _allowed(address: Address, *, listed: bool) -> bool:
    inner = _embedded(address)
    if inner is not None:
        return _allowed(inner, listed=listed)
    # Clouds hand out credentials on link-local addresses: no list opens these.
    never = (
        address in AGENTS
        or address.is_link_local
        or address.is_multicast
        or address.is_unspecified
    )
    inward = any(address in network for network in INWARD)
    return not never and (listed or (address.is_global and not inward))


def _embedded(address: Address) -> IPv4Address | None:
    """Return the IPv4 address that an IPv6 one stands for, if it does."""
    if isinstance(address, IPv4Address):
        return None
    if address in NAT64 or int(address) >> 32 == 0:
        # ::/96 were "IPv4-compatible"; ::1 and :: are caught as 0.0.0.0/8 below.
        return IPv4Address(int(address) & ALL_IPV4)
    teredo = address.teredo[1] if address.teredo else None
    return address.ipv4_mapped or address.sixtofour or teredo
