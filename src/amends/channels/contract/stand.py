"""What the suite asks of the stand-in that each connector brings."""

from __future__ import annotations

from typing import Protocol

from amends.channels.outgoing import Outgoing
from amends.channels.platform import Account


class Stand(Protocol):
    """A platform in small; what a platform cannot do, its stand-in may leave out."""

    account: Account
    edits: bool
    removes: bool

    def say(self, text: str) -> str:
        """Let a customer write; return the id under which it is known."""

    def edit(self, known: str, text: str) -> None:
        """Let the customer change their words."""

    def remove(self, known: str) -> None:
        """Let the customer take their words away."""

    def reply(self, key: str, answers: str) -> Outgoing:
        """Return an answer to what was said."""

    def lose_the_answer(self) -> None:
        """Take the next reply and fall silent before saying so."""

    def be_down(self) -> None:
        """Take nothing just now; it happens once."""

    def refuse(self) -> None:
        """Refuse the next reply for good."""

    def sign_out(self) -> None:
        """No longer accept the sign-in."""

    def received(self, key: str) -> int:
        """Say how often anybody got the reply with this key."""
