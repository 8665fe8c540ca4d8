# ruff: noqa: ARG002 - the defaults refuse, whatever they are asked
"""The contract of every connector, and its errors.

ConnectorError
├── Unreachable      worth trying again later
│   └── RetryAfter   the platform says when
└── Refused          trying again will not help; a person must look
    ├── Reauthorise  sign in again
    ├── Gone         the item no longer exists there
    ├── Invalid      the platform does not take this text
    ├── WindowClosed too late to answer there
    ├── Taken        somebody else has answered there already
    ├── Forbidden    this account may not
    ├── Unwanted     the customer has said there that they want none
    └── Blind        nobody can ask there whether it happened; a person must look
Unknown              nobody can say whether it happened: read back
"""

from __future__ import annotations

from abc import ABC
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from django.utils.translation import gettext as _

from amends.channels.incoming import Batch, Incoming
from amends.channels.outgoing import Outgoing, Receipt
from amends.channels.platform import (
    Ability,
    Account,
    Platform,
    RemotePlace,
    ReplyOptions,
)

if TYPE_CHECKING:
    from amends.channels.push import Greeting, Push, Report


class ConnectorError(Exception):
    """Something went wrong between us and a platform; the text says what to do."""


class Unreachable(ConnectorError):
    """Worth trying again later."""


class RetryAfter(Unreachable):
    """The platform asks for patience of ``seconds``."""

    def __init__(self, message: str, seconds: float) -> None:
        super().__init__(message)
        self.seconds = seconds


class Refused(ConnectorError):
    """Trying again will not help; a person must look."""


class Reauthorise(Refused):
    """The password or permission is no longer accepted."""


class Gone(Refused):
    """The item that was to be answered no longer exists there."""


class Invalid(Refused):
    """The platform does not take this; ``field`` and ``limit`` say why."""

    def __init__(self, message: str, field: str = "", limit: int | None = None) -> None:
        super().__init__(message)
        self.field = field
        self.limit = limit


class WindowClosed(Refused):
    """It is too late to answer there."""


class Taken(Refused):
    """Somebody has answered there already; ``words`` are theirs, and stay."""

    def __init__(self, message: str, words: str) -> None:
        super().__init__(message)
        self.words = words


class Forbidden(Refused):
    """This account may not do that."""


class Unwanted(Refused):
    """The customer has told the platform that they want no such messages."""


class Blind(Refused):
    """The platform tells nobody what it has taken: it is never sent again by itself."""


class Unknown(ConnectorError):
    """Nobody can say whether it happened; only reading back can."""


class Connector(ABC):
    """What connects us to one platform. Stateless: everything comes in.

    A connector that cannot read or reply leaves that method alone; its declared
    abilities say so, and nobody calls it.
    """

    platform: ClassVar[Platform]

    @property
    def reads(self) -> bool:
        """Whether there is anything to fetch."""
        return bool(self.platform.abilities & Ability.READ)

    @property
    def replies(self) -> bool:
        """Whether replies leave by themselves; otherwise copy, open, confirm."""
        return bool(self.platform.abilities & Ability.REPLY)

    def fetch(self, account: Account, cursor: Mapping[str, Any]) -> Batch:
        """Bring what is new since the cursor; an empty cursor means everything."""
        raise self._unable(_("%(place)s cannot be read by itself."))

    def hear(self, account: Account, push: Push) -> tuple[Incoming, ...]:
        """Read what the platform sent of its own accord; raises Forged.

        Only words that nobody can ask for again; for all others see ``named``.
        """
        raise Forbidden(f"{self.platform.name} sends nothing by itself.")

    def named(self, account: Account, push: Push) -> tuple[str, ...]:
        """Return the items that a delivery is about, to be looked at; raises Forged."""
        del account, push
        return ()

    def reported(self, account: Account, push: Push) -> tuple[Report, ...]:
        """Return what a delivery says of replies of ours; raises Forged."""
        del account, push
        return ()

    def greet(self, account: Account, asked: Mapping[str, str]) -> Greeting:
        """Prove to the platform that the address is ours; raises Forged."""
        raise Forbidden(f"{self.platform.name} asks for no proof.")

    def look(self, account: Account, names: Sequence[str]) -> tuple[Incoming, ...]:
        """Bring these items as they stand there now, or as deleted."""
        raise self._unable(_("%(place)s cannot be read by itself."))

    def publish(self, account: Account, reply: Outgoing) -> Receipt:
        """Carry one reply out; raises Unknown when the answer was lost."""
        raise self._unable(_("%(place)s is answered by hand."))

    def find(self, account: Account, reply: Outgoing) -> Receipt | None:
        """Read back: what the platform knows of this reply, None for nothing.

        Raises Unreachable when it cannot say.
        """
        raise self._unable(_("%(place)s cannot be read back."))

    def withdraw(self, account: Account, reply: Outgoing) -> None:
        """Take a published reply back, where the platform can."""
        raise self._unable(_("%(place)s does not take replies back."))

    def listen(self, account: Account, seconds: float) -> bool:
        """Wait for news: True as soon as there is something to fetch, False if not.

        Returns within ``seconds`` and a few more; raises ConnectorError like fetch.
        """
        raise self._unable(_("%(place)s does not say when there is news."))

    def places(self, account: Account) -> Iterator[RemotePlace]:
        """List the pages or locations that this sign-in reaches there."""
        raise self._unable(_("%(place)s has no list of places."))

    def check(self, account: Account) -> str:
        """Try the settings; return one line for people, raise what is wrong."""
        return str(self.platform.name)

    def _unable(self, words: str) -> Forbidden:
        return Forbidden(words % {"place": self.platform.name})

    def reply_options(self, item: Mapping[str, Any], now: datetime) -> ReplyOptions:
        """Say how one item can be answered now.

        ``item`` holds external_id, public, details and written_at of the feedback.
        """
        del item, now
        platform = self.platform
        return ReplyOptions(
            modes=(platform.mode,), limit=platform.reply_limit, unit=platform.unit
        )
