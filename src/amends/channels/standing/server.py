"""A stand-in behind a port of this machine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from time import sleep
from typing import TypeVar

from amends.channels.standing.place import Place
from amends.channels.standing.talk import Asked, Said
from amends.channels.standing.trouble import LineCut, Trouble

P = TypeVar("P", bound=Place)
LARGEST = 1024 * 1024
DRIP = 0.1
"""Seconds from one byte to the next: a page of a kilobyte takes two minutes."""
BY_HAND = "/_standin/"


class Server(ThreadingHTTPServer):
    """One loopback port for one place; every talk ends with the server."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, place: Place, port: int = 0) -> None:
        self.place = place
        super().__init__(("127.0.0.1", port), Talk)
        place.url = f"http://127.0.0.1:{self.server_address[1]}"


class Talk(BaseHTTPRequestHandler):
    """Hands every call to the place."""

    protocol_version = "HTTP/1.1"
    timeout = 60
    server: Server

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
        """Say nothing of each call."""

    def handle_call(self) -> None:
        """Answer one call, or hang up."""
        length = min(int(self.headers.get("Content-Length") or 0), LARGEST)
        asked = Asked(
            method=self.command,
            target=self.path,
            headers={name.lower(): value for name, value in self.headers.items()},
            body=self.rfile.read(length),
        )
        try:
            by_hand = self.path.startswith(BY_HAND)
            place = self.server.place
            said = order(place, asked) if by_hand else place.serve(asked)
        except LineCut:
            self.close_connection = True
            return
        self._tell(said)

    do_GET = do_POST = do_PUT = do_DELETE = do_PATCH = handle_call  # noqa: N815 - its names there

    def _tell(self, said: Said) -> None:
        body = said.body if said.status not in {204, 304} else b""
        self.send_response(said.status)
        for name, value in said.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if said.slow:
            self._drip(body)
        else:
            self.wfile.write(body)

    def _drip(self, body: bytes) -> None:
        """Send a byte now and then, until it was all or the caller has gone."""
        self.close_connection = True
        for at in range(len(body)):
            try:
                self.wfile.write(body[at : at + 1])
            except OSError:
                return
            sleep(DRIP)


def order(place: Place, asked: Asked) -> Said:
    """Do what somebody at the keyboard wants: say, edit, remove, trouble, sign-out."""
    told = asked.json()
    match asked.path.removeprefix(BY_HAND).strip("/"):
        case "say":
            return Said({"id": place.say(str(told.get("text", "")))}, 201)
        case "edit":
            place.edit(str(told["id"]), str(told["text"]))
        case "remove":
            place.remove(str(told["id"]))
        case "trouble":
            place.troubles.append(Trouble(told["trouble"]))
        case "sign-out":
            place.sign_out()
        case "calls":
            return Said(len(place.calls))
        case "things":
            return Said([[t.name, t.text, t.reply] for t in place.newest()])
        case _:
            return Said({"error": "say, edit, remove, trouble, sign-out, things"}, 404)
    return Said({"well": True})


@contextmanager
def standing(place: P) -> Iterator[P]:
    """Run a place behind some port for the time of the block."""
    server = Server(place)
    Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield place
    finally:
        server.shutdown()
        server.server_close()
