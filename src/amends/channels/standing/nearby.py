"""Stand-ins of this very process: connectors speak with them without a socket.

The same calls, the same answers, a twentieth of the time: for histories by the
thousand and for months that pass in minutes. What sockets alone can do wrong is
tried with `server.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any

import httpx

from amends.channels.standing.place import Place
from amends.channels.standing.talk import Asked
from amends.channels.standing.trouble import LineCut
from amends.foundation.outbound import client as outbound

numbers = count(20_000)


class Memory(httpx.BaseTransport):
    """Hands each call to the place that lives at its port."""

    def __init__(self, places: dict[int, Place]) -> None:
        self.places = places

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answer, or break off as a line does."""
        place = self.places.get(request.url.port or 0)
        if place is None:
            raise httpx.ConnectError("Nobody lives here.", request=request)
        asked = Asked(
            method=request.method,
            target=request.url.raw_path.decode("ascii"),
            headers={name.lower(): value for name, value in request.headers.items()},
            body=request.read(),
        )
        try:
            said = place.serve(asked)
        except LineCut as cut:
            raise httpx.RemoteProtocolError("Hung up.", request=request) from cut
        body = said.body if said.status not in {204, 304} else b""
        headers = {**said.headers, "Content-Length": str(len(body))}
        return httpx.Response(said.status, headers=headers, content=body)


@contextmanager
def nearby(*places: Place) -> Iterator[None]:
    """Let every connector of this process reach these places, and nobody else."""
    known: dict[int, Place] = {}
    for place in places:
        number = next(numbers)
        place.url = f"http://127.0.0.1:{number}"
        known[number] = place

    def client(**_wishes: Any) -> httpx.Client:  # noqa: ANN401 - what the real one takes
        return httpx.Client(transport=Memory(known), trust_env=False)

    before = outbound.client
    outbound.client = client
    try:
        yield
    finally:
        outbound.client = before
