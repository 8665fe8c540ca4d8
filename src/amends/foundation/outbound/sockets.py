"""Plain connections for mail, to the very address that was checked."""

from __future__ import annotations

import socket

from amends.foundation.outbound.addresses import Resolver, guard_host, system_resolver


def connect(
    host: str,
    port: int,
    *,
    timeout: float,
    resolve: Resolver = system_resolver,
) -> socket.socket:
    """Return a connected socket; wrap it in TLS with ``server_hostname=host``.

    Raises AddressRefused or NameUnknown, or the last OSError of all addresses.
    """
    failure: OSError | None = None
    for address in guard_host(host, port, resolve=resolve):
        try:
            return socket.create_connection((address, port), timeout=timeout)
        except OSError as error:
            failure = error
    raise failure or ConnectionError(f"{host} has no address.")
