"""``amends standin NAME…``: platforms in small, for trying things out by hand."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from contextlib import ExitStack
from random import Random
from threading import Event, Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from amends.channels.standing.place import Place

PORT = 8123
SECONDS = 120.0
SOME = (
    "The pizza was cold and nobody cared.",
    "Ootasime tund aega ja keegi ei vabandanud.",
    "Lovely place, we shall be back!",
)


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("names", nargs="+", metavar="name", help="such as google")
    parser.add_argument(
        "--port", type=int, default=PORT, help=f"port of the first ({PORT})"
    )
    parser.add_argument(
        "--demo",
        action="store_true",
        help="connect them to the demo business; its guests write there too",
    )
    parser.add_argument(
        "--every",
        type=float,
        default=SECONDS,
        metavar="SECONDS",
        help=f"how often a guest writes, with --demo ({SECONDS:.0f})",
    )
    parser.epilog = (
        "It prints what to type into the form of the channel. The desk calls it when "
        "AMENDS_PRIVATE_HOSTS names 127.0.0.1. POST to /_standin/say, edit, remove, "
        "trouble or sign-out lets something happen there."
    )


def run(options: Namespace) -> int:
    """Stand in until interrupted."""
    import django  # noqa: PLC0415 - other commands must not wait for it

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "amends.config.settings")
    django.setup()
    from amends.channels.standing.server import Server  # noqa: PLC0415 - needs Django

    places = {name: _place(name) for name in options.names}
    strange = [name for name, place in places.items() if place is None]
    if strange:
        print(f"amends standin: there is no stand-in for {strange[0]}", file=sys.stderr)
        return 2
    known = {name: place for name, place in places.items() if place is not None}
    over = Event()
    with ExitStack() as open_ones:
        for number, (name, place) in enumerate(known.items()):
            server = open_ones.enter_context(Server(place, options.port + number))
            Thread(target=server.serve_forever, daemon=True).start()
            _introduce(name, place)
        if options.demo and not _lent(known):
            return 2
        try:
            _live_on(list(known.values()), over, options)
        except KeyboardInterrupt:
            over.set()
    return 0


def _place(name: str) -> Place | None:
    from amends.channels.registry import standin_of  # noqa: PLC0415 - needs Django
    from amends.channels.standing.place import Place  # noqa: PLC0415 - the same

    try:
        place = standin_of(name).Standin()
    except (KeyError, ImportError, AttributeError, TypeError):
        return None
    return place if isinstance(place, Place) else None


def _introduce(name: str, place: Place) -> None:
    for text in SOME:
        place.say(text)
    account = place.account
    print(f"{name} stands at {place.url}. In the form of the channel:")
    for field, value in {**account.settings, **account.secrets}.items():
        print(f"  {field}: {value}")
    print(f'A customer writes: curl {place.url}/_standin/say -d \'{{"text": "…"}}\'')
    sys.stdout.flush()


def _lent(places: dict[str, Place]) -> bool:
    from django.db import DatabaseError  # noqa: PLC0415 - needs Django

    from amends.foundation import clock  # noqa: PLC0415 - the same
    from amends.journeys.demonstrating.abroad import (  # noqa: PLC0415 - the same
        NoDemo,
        lend,
    )

    try:
        for name, place in places.items():
            channel = lend(name, place.account, at=clock.now())
            print(f"The demo reads it as: {channel.name}")
    except (NoDemo, DatabaseError):
        # An installation that never ran has no tables, and no demo either.
        print(f"amends standin: {NoDemo.__doc__}", file=sys.stderr)
        return False
    sys.stdout.flush()
    return True


def _live_on(places: list[Place], over: Event, options: Namespace) -> None:
    """Wait for the end; with the demo, its guests write now and then."""
    from amends.journeys.demonstrating.abroad import words  # noqa: PLC0415 - as above

    chance = Random()  # noqa: S311 - a story, not a secret
    while not over.wait(options.every if options.demo else None):
        text = words(chance)
        if text:
            chance.choice(places).say(text)
