"""A system of somebody's own: checks signatures, and takes each message once."""

from __future__ import annotations

from contextlib import AbstractContextManager

from amends.channels.connectors.webhook.signature import prove, secrets_of
from amends.channels.platform import Account
from amends.channels.push import Forged, Push
from amends.channels.standing.place import Place, route
from amends.channels.standing.server import standing
from amends.channels.standing.talk import Asked, Said
from amends.foundation import clock

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"  # noqa: S105 - the standard's own example


class Standin(Place):
    """One endpoint."""

    edits = False
    removes = False

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()

    @property
    def account(self) -> Account:
        """The account as a channel would know it."""
        return Account(
            channel_id=1,
            settings={"callback": f"{self.url}/hook/?from=amends"},
            secrets={"secret": SECRET},
        )

    @route("POST", "/hook/")
    def take(self, asked: Asked) -> Said:
        """Take a message; one that is known is welcomed and forgotten."""
        push = Push(asked.headers, asked.body, clock.now())
        try:
            name = prove(secrets_of(SECRET), push)
        except Forged:
            return self.denied()
        if name not in self.ids:
            self.ids.add(name)
            self.taken[name] += 1
        return Said(b"", 204)

    def denied(self) -> Said:
        """Return what is said to a stranger."""
        return Said({"error": "bad signature"}, 401)

    def refusal(self) -> Said:
        """Return what an endpoint says that wants no more."""
        return Said({}, 410)


def running() -> AbstractContextManager[Standin]:
    """Lend the system for the time of the block."""
    return standing(Standin())
