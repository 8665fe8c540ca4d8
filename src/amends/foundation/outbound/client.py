"""The HTTP client that connectors use."""

from __future__ import annotations

import ssl
import time
from functools import cache
from importlib.metadata import version

import httpx
from django.conf import settings

from amends.foundation.outbound.addresses import Resolver, guard_host, system_resolver
from amends.foundation.outbound.limits import BoundedStream

CONNECT_SECONDS = 10.0
SILENCE_SECONDS = 30.0
WHOLE_SECONDS = 120.0
LIMIT = 32 * 1024 * 1024
PACKED = {"identity": False, "": False, "gzip": True, "x-gzip": True, "deflate": True}


def client(
    *,
    limit: int = LIMIT,
    whole_seconds: float = WHOLE_SECONDS,
    resolve: Resolver = system_resolver,
) -> httpx.Client:
    """Return a client that only calls public hosts; use it in a ``with`` block.

    Answers end after ``limit`` unpacked bytes or ``whole_seconds``. Redirects are not
    followed; proxies of the environment are not used, since behind one the address
    that is called cannot be checked.
    """
    return httpx.Client(
        transport=GuardedTransport(limit, whole_seconds, resolve),
        timeout=httpx.Timeout(SILENCE_SECONDS, connect=CONNECT_SECONDS),
        follow_redirects=False,
        trust_env=False,
        headers={
            "User-Agent": f"Amends/{version('amends')} (+{settings.BASE_URL})",
            "Accept-Encoding": "gzip",
        },
    )


class GuardedTransport(httpx.BaseTransport):
    """Resolves, checks and pins each request's address, then bounds the answer."""

    def __init__(self, limit: int, whole_seconds: float, resolve: Resolver) -> None:
        """Keep one pool per host: a connection opened for one name serves no other."""
        self.limit = limit
        self.whole_seconds = whole_seconds
        self.resolve = resolve
        self.pools: dict[str, httpx.HTTPTransport] = {}

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send to a checked address; raises AddressRefused, NameUnknown and httpx's."""
        deadline = time.monotonic() + self.whole_seconds
        host = request.url.host
        port = request.url.port or (443 if request.url.scheme == "https" else 80)
        addresses = guard_host(host, port, resolve=self.resolve)
        answer = self._send(request, host, addresses)
        headers = httpx.Headers(answer.headers)
        # We unpack, so httpx must not: layer upon layer it knows no bound.
        packing = headers.pop("Content-Encoding", "identity").strip().lower()
        if packing not in PACKED:
            answer.close()
            raise httpx.DecodingError(f"The answer is packed as {packing[:40]!r}.")
        stream = answer.stream
        if not isinstance(stream, httpx.SyncByteStream):
            raise httpx.StreamError("The answer cannot be read piece by piece.")
        return httpx.Response(
            answer.status_code,
            headers=headers,
            stream=BoundedStream(
                stream, packed=PACKED[packing], limit=self.limit, deadline=deadline
            ),
            extensions=answer.extensions,
        )

    def close(self) -> None:
        """Close every pool."""
        for pool in self.pools.values():
            pool.close()

    def _send(
        self, request: httpx.Request, host: str, addresses: list[str]
    ) -> httpx.Response:
        pool = self.pools.setdefault(host, _pool())
        for address in addresses[:-1]:
            try:
                return pool.handle_request(_pinned(request, host, address))
            except (httpx.ConnectError, httpx.ConnectTimeout):
                # Nothing was sent yet, so the next address may be tried.
                continue
        return pool.handle_request(_pinned(request, host, addresses[-1]))


def _pool() -> httpx.HTTPTransport:
    return httpx.HTTPTransport(verify=_certificates(), trust_env=False)


@cache
def _certificates() -> ssl.SSLContext:
    # Reading the certificates takes longer than most requests.
    return httpx.create_ssl_context(trust_env=False)


def _pinned(request: httpx.Request, host: str, address: str) -> httpx.Request:
    """Return the request for that very address; the Host header stays the name's."""
    return httpx.Request(
        request.method,
        request.url.copy_with(host=address),
        headers=request.headers,
        stream=request.stream,
        # Certificate and server name are still those of the host.
        extensions={**request.extensions, "sni_hostname": host},
    )
