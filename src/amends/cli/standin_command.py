"""``amends standin NAME``: a platform in small, for trying things out by hand."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace

PORT = 8123
SOME = (
    "The pizza was cold and nobody cared.",
    "Ootasime tund aega ja keegi ei vabandanud.",
    "Lovely place, we shall be back!",
)


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("name", help="the platform, such as google")
    parser.add_argument("--port", type=int, default=PORT, help=f"port ({PORT})")
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
    from amends.channels.registry import standin_of  # noqa: PLC0415 - needs Django
    from amends.channels.standing.place import Place  # noqa: PLC0415 - the same
    from amends.channels.standing.server import Server  # noqa: PLC0415 - the same

    try:
        place = standin_of(options.name).Standin()
    except (KeyError, ImportError, AttributeError, TypeError):
        place = None
    if not isinstance(place, Place):
        print(
            f"amends standin: there is no stand-in for {options.name}", file=sys.stderr
        )
        return 2
    with Server(place, options.port) as server:
        for text in SOME:
            place.say(text)
        account = place.account
        print(f"{options.name} stands at {place.url}. In the form of the channel:")
        for name, value in {**account.settings, **account.secrets}.items():
            print(f"  {name}: {value}")
        print(
            f'A customer writes: curl {place.url}/_standin/say -d \'{{"text": "…"}}\''
        )
        sys.stdout.flush()
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            return 0
    return 0
