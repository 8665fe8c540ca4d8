"""Five platforms in small with thousands of reviews, until nobody listens any more."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from subprocess import PIPE, Popen
from threading import Thread
from typing import Any

SLUGS = ("google", "trustpilot", "appstore", "mastodon", "bluesky")
PAGES = {
    "google": 50,
    "trustpilot": 100,
    "appstore": 200,
    "mastodon": 40,
    "bluesky": 100,
}
"""The largest page that each of them gives (its own documentation)."""

APART = timedelta(minutes=11)
"""Two items of one account, so that a fortnight holds two thousand."""


@contextmanager
def lent(each: int) -> Iterator[dict[str, dict[str, Any]]]:
    """Lend settings and secrets of an account on each, with so many items there."""
    words = [sys.executable, "-m", "bench.channels.platforms", str(each)]
    with Popen(words, stdin=PIPE, stdout=PIPE, text=True) as child:
        try:
            yield json.loads(child.stdout.readline() if child.stdout else "{}")
        finally:
            if child.stdin:
                child.stdin.close()


def main() -> None:
    """Serve until the standard input ends."""
    import django  # noqa: PLC0415 - after the environment

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "amends.config.settings")
    django.setup()
    from amends.channels.registry import standin_of  # noqa: PLC0415 - needs Django
    from amends.channels.standing.server import Server  # noqa: PLC0415 - the same
    from amends.foundation import clock  # noqa: PLC0415 - the same
    from bench.shape import texts  # noqa: PLC0415 - the same

    each = int(sys.argv[1])
    words = texts(each)
    accounts = {}
    for slug in SLUGS:
        place = standin_of(slug).Standin()
        place.page = PAGES[slug]
        now = clock.now()
        for ago, text in zip(range(each, 0, -1), words, strict=True):
            with clock.stopped(now - ago * APART):
                place.say(text[:280])
        server = Server(place)
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        account = place.account
        accounts[slug] = {
            "settings": dict(account.settings),
            "secrets": dict(account.secrets),
            "url": place.url,
        }
    print(json.dumps(accounts), flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main()
