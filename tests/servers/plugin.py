"""The fixtures that hand the servers to tests; each starts once, when first wanted."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Iterator

import pytest

from amends.cli.testing import packages
from tests.servers import dovecot as imap
from tests.servers import postfix as smtp
from tests.servers.place import Server
from tests.servers.waiting import wait_for

DESK = "hello@tuul.test"


@pytest.fixture(scope="session")
def dovecot() -> Iterator[imap.Dovecot]:
    """Yield a running Dovecot."""
    wait_for("dovecot-imapd", present=imap.program() is not None)
    with imap.dovecot(DESK) as running:
        yield running


@pytest.fixture(scope="session")
def imap_server(dovecot: imap.Dovecot) -> Server:
    """Return host, port, user and password of a real IMAP mailbox."""
    return dovecot.imap


@pytest.fixture(scope="session")
def smtp_server(dovecot: imap.Dovecot) -> Iterator[Server]:
    """Yield host, port, user and password of a real SMTP server beside that mailbox."""
    wait_for("postfix (and root to start it)", present=smtp.program() is not None)
    with smtp.postfix(dovecot) as running:
        yield running


@pytest.fixture
def fresh_address() -> Callable[[str], str]:
    """Return a maker of addresses whose mailboxes nobody has used before."""
    return lambda name: f"{name}-{secrets.token_hex(4)}@guest.test"


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    """Yield one running Chromium."""
    wait_for("chromium", present=packages.chromium())
    from tests.servers.chromium import chromium

    # Playwright keeps an event loop in this thread, and Django would forbid the
    # database there although nothing of ours runs inside that loop.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with chromium() as running:
        yield running


@pytest.fixture
def browser_page(browser: object) -> Iterator[object]:
    """Yield an empty page in a profile of its own; its script errors fail the test."""
    from tests.servers.chromium import page

    with page(browser) as opened:
        yield opened
