"""A post office that lies, loses, dawdles and burns down, by a seed."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from random import Random

from amends.channels.connector import Connector, RetryAfter, Unknown, Unreachable
from amends.channels.outgoing import Outcome, Outgoing, Receipt
from amends.channels.platform import Ability, Account, Mode, Platform
from amends.foundation import clock


class Burnt(BaseException):
    """The process died just here."""


class Post(Connector):
    """Delivers letters; ``trouble`` is the share of deliveries that go wrong."""

    platform = Platform(
        slug="email",
        name="Post",
        abilities=Ability.REPLY,
        public=False,
        mode=Mode.PRIVATE,
    )

    def __init__(self, trouble: float = 0.0, seed: int = 1) -> None:
        self.trouble = trouble
        self.chance = Random(seed)
        self.letters: list[tuple[datetime, Outgoing]] = []
        self.troubles: Counter[str] = Counter()

    def publish(self, account: Account, reply: Outgoing) -> Receipt:
        bad = self.chance.random() < self.trouble
        kind = self.chance.choice(KINDS) if bad else "fine"
        self.troubles[kind] += 1
        if kind in BEFORE:
            raise BEFORE[kind]
        self.letters.append((clock.now(), reply))
        if kind in AFTER:
            raise AFTER[kind]
        return Receipt(Outcome.PUBLISHED, external_id=reply.key)

    def find(self, account: Account, reply: Outgoing) -> Receipt | None:
        if self.chance.random() < self.trouble / 2:
            raise Unreachable("The register is closed.")
        known = any(letter.key == reply.key for _at, letter in self.letters)
        return Receipt(Outcome.PUBLISHED, external_id=reply.key) if known else None


BEFORE: dict[str, BaseException] = {
    "closed": Unreachable("Nobody opens."),
    "patience": RetryAfter("Come later.", 600),
    "lost question": Unknown("Nobody knows."),
    "burnt before": Burnt(),
}
AFTER: dict[str, BaseException] = {
    "lost answer": Unknown("Nobody knows."),
    "burnt after": Burnt(),
}
KINDS = (*BEFORE, *AFTER)
