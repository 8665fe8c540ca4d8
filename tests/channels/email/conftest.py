"""A small provider for each test, and letters to put into it."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from amends.channels.connectors.email.connector import Email
from amends.channels.connectors.email.standin import US, running


@pytest.fixture
def provider(settings):
    """The stand-in, running."""
    settings.PRIVATE_HOSTS = ("127.0.0.1",)
    with running() as standin:
        yield standin


@pytest.fixture
def email():
    """The connector."""
    return Email()


def letter(text="Pitsa oli külm.", *, size=0, **headers):
    """Return the bytes of a mail from Mari; ``size`` attaches that many bytes."""
    made = EmailMessage()
    given = {"From": "Mari <mari@guest.test>", "To": US, "Subject": "Pitsa", **headers}
    for name, value in given.items():
        made[name.replace("_", "-")] = value
    made.set_content(text)
    if size:
        made.add_attachment(
            b"\xff\xd8\xff" + b"\x00" * size,
            maintype="image",
            subtype="jpeg",
            filename="p.jpg",
        )
    return made.as_bytes()


@pytest.fixture(name="letter")
def fixture_letter():
    """Lend the maker of letters."""
    return letter
