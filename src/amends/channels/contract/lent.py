"""The stand-in of a platform, lent to one test, and how it is read through."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any

import pytest
from django.test import override_settings

from amends.channels.connector import Connector
from amends.channels.contract.stand import Stand
from amends.channels.contract.who import READING
from amends.channels.incoming import Batch, Incoming
from amends.channels.outgoing import Outgoing
from amends.channels.registry import standin_of
from amends.foundation import clock


@pytest.fixture(name="standin")
def fixture_standin(slug: str, db: None) -> Iterator[Stand]:
    """Lend the platform's stand-in."""
    del db  # its presence opens the database
    lent = standin_of(slug).running()
    with override_settings(PRIVATE_HOSTS=("127.0.0.1",)), lent as standin:
        yield standin


def read_all(
    connector: Connector, standin: Stand, cursor: Mapping[str, Any] | None = None
) -> tuple[list[Incoming], Batch]:
    """Fetch until there is no more; return everything and the last batch."""
    items: list[Incoming] = []
    batch = Batch((), dict(cursor or {}), more=True)
    while batch.more:
        batch = connector.fetch(standin.account, batch.cursor)
        items.extend(batch.items)
    return items, batch


def read_later(
    connector: Connector, standin: Stand, cursor: Mapping[str, Any]
) -> list[Incoming]:
    """Read on after two days: by then every list was gone through as a whole."""
    with clock.stopped(clock.now() + timedelta(days=2)):
        return read_all(connector, standin, cursor)[0]


def answer_to(standin: Stand, slug: str, key: str) -> Outgoing:
    """Return a reply to something that was said, where things can be said."""
    known = standin.say("The pizza was cold.") if slug in READING else "1"
    return standin.reply(key, known)
