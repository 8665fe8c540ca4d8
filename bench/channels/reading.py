"""Ten thousand items over five accounts, read for the first time, and read again."""

from __future__ import annotations

import json
import os
import sys
import time
import urllib.request
from math import ceil
from typing import Any

EACH = 2000


def main() -> None:
    """Connect, read twice, and print what it took as JSON."""
    import django  # noqa: PLC0415 - after the environment

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "amends.config.settings")
    django.setup()
    from django.core.management import call_command  # noqa: PLC0415 - needs Django

    from bench.channels.household import house  # noqa: PLC0415 - the same
    from bench.channels.platforms import lent  # noqa: PLC0415 - the same

    call_command("migrate", verbosity=0)
    with lent(EACH) as accounts, house() as organisation:
        print(json.dumps(measured(accounts, organisation)))


def measured(accounts: dict[str, dict[str, Any]], organisation: Any) -> dict[str, Any]:  # noqa: ANN401 - an organisation; Django is not up yet
    """Return items a second and calls beside the fewest that the platforms allow."""
    from amends.cases.feedback import Feedback  # noqa: PLC0415 - needs Django
    from amends.channels.channel import Channel  # noqa: PLC0415 - the same
    from amends.foundation import clock  # noqa: PLC0415 - the same
    from bench.channels.platforms import PAGES  # noqa: PLC0415 - the same

    channels = [
        Channel.objects.create(
            organisation=organisation,
            platform_slug=slug,
            name=slug,
            settings=account["settings"],
            secrets=account["secrets"],
            created_at=clock.now(),
        )
        for slug, account in accounts.items()
    ]
    fewest = sum(ceil(EACH / page) for page in PAGES.values())
    first_s = read(channels)
    calls = counted(accounts)
    brought = Feedback.objects.count()
    again_s = read(channels)
    again = counted(accounts) - calls
    return {
        "items": brought,
        "complete": brought == EACH * len(accounts),
        "first_items_per_s": brought / first_s,
        "again_items_per_s": brought / again_s,
        "first_calls": calls,
        "first_calls_fewest": fewest,
        "first_calls_per_item": calls / brought,
        "fewest_calls_per_item": fewest / brought,
        "again_calls": again,
        "again_calls_fewest": len(accounts),
    }


def read(channels: list[Any]) -> float:
    """Return how long it takes to read all of them to the end."""
    from amends.foundation import clock  # noqa: PLC0415 - needs Django
    from amends.journeys.collecting import collect  # noqa: PLC0415 - the same

    began = time.perf_counter()
    for channel in channels:
        collect(channel, at=clock.now())
        while "walk" in channel.cursor or "missing" in channel.cursor:
            collect(channel, at=clock.now())
    return time.perf_counter() - began


def counted(accounts: dict[str, dict[str, Any]]) -> int:
    """Return how often all of them were called so far."""
    total = 0
    for account in accounts.values():
        with urllib.request.urlopen(f"{account['url']}/_standin/calls") as told:
            total += int(told.read())
    return total


if __name__ == "__main__":
    main()
    sys.stdout.flush()
