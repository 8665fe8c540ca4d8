"""A platform in small: what every stand-in has in common."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from threading import RLock
from typing import Any, ClassVar

from amends.channels.outgoing import Outgoing
from amends.channels.platform import Account
from amends.channels.standing.talk import Asked, Said
from amends.channels.standing.thing import Thing
from amends.channels.standing.trouble import LineCut, Trouble
from amends.foundation import clock

Deed = Callable[..., Said]
SECOND = timedelta(seconds=1)


def route(method: str, pattern: str) -> Callable[[Deed], Deed]:
    """Mark a method as the answer to an address; groups become arguments."""

    def mark(deed: Deed) -> Deed:
        deed.route = (method, re.compile(pattern))  # type: ignore[attr-defined] # a mark
        return deed

    return mark


class Place(ABC):
    """What the contract's tests ask of every stand-in, and the faults."""

    edits = True
    removes = True
    page = 50
    retells = True
    """Whether what is read comes with fields that nobody has documented."""
    shows: int | None = None
    """How many things, the last written, anybody can read at all."""

    routes: ClassVar[list[Deed]] = []

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        found = [getattr(cls, name, None) for name in dir(cls)]
        cls.routes = [deed for deed in found if deed and hasattr(deed, "route")]

    def __init__(self) -> None:
        self.url = ""
        self.things: dict[str, Thing] = {}
        self.taken: Counter[str] = Counter()
        self.calls: list[tuple[datetime, bool]] = []
        self.troubles: deque[Trouble] = deque()
        self.writing_troubles: deque[Trouble] = deque()
        self.refuses = False
        self.signed_out = False
        self.passes = 0
        self.lock = RLock()
        self._number = 1000
        self._last: datetime | None = None

    @property
    @abstractmethod
    def account(self) -> Account:
        """The account as a channel would know it."""

    @abstractmethod
    def denied(self) -> Said:
        """Return what is said to somebody whose pass does not hold."""

    @abstractmethod
    def refusal(self) -> Said:
        """Return what is said to a reply that is not taken."""

    def say(self, text: str) -> str:
        """Let a customer write; return the id under which it is known."""
        with self.lock:
            at = self.tick()
            name = self.next_name()
            self.things[name] = Thing(name, text, 2, "Mari M.", at, at)
            return name

    def edit(self, known: str, text: str) -> None:
        """Let the customer change their words."""
        with self.lock:
            thing = self.things[known]
            thing.text, thing.changed_at = text, self.tick()

    def remove(self, known: str) -> None:
        """Let the customer take their words away."""
        with self.lock:
            del self.things[known]

    def reply(self, key: str, answers: str) -> Outgoing:
        """Return an answer to what was said."""
        text = f"Vabandame väga, meie viga. {key}"
        return Outgoing(
            key=key, text=text, lang="et", answers=answers, written_at=clock.now()
        )

    def lose_the_answer(self) -> None:
        """Take the next reply and fall silent before saying so."""
        self.writing_troubles.append(Trouble.LOST)

    def be_down(self) -> None:
        """Take nothing just now; it happens once."""
        self.troubles.append(Trouble.DOWN)

    def refuse(self) -> None:
        """Refuse the next reply for good."""
        self.refuses = True

    def sign_out(self) -> None:
        """No longer accept the sign-in."""
        self.signed_out = True
        self.passes += 1

    def received(self, key: str) -> int:
        """Say how often anybody got the reply with this key."""
        return sum(number for text, number in self.taken.items() if key in text)

    def tick(self) -> datetime:
        """Return an instant later than every one before."""
        now = clock.now()
        if self._last is not None:
            now = max(now, self._last + SECOND)
        self._last = now
        return now

    def shown(self, thing: Thing) -> str:
        """Return the words as a connector should hand them over."""
        return thing.text

    def next_name(self) -> str:
        """Return an id as the platform makes them."""
        self._number += 1
        return str(self._number)

    def current_pass(self) -> str:
        """Return the only pass that holds now."""
        return f"pass-{self.passes}"

    def newest(self) -> list[Thing]:
        """Return everything, the last changed first."""
        return sorted(self.things.values(), key=lambda t: t.changed_at, reverse=True)

    def in_sight(self) -> set[str]:
        """Return the names of what can be read now."""
        written = sorted(self.things.values(), key=lambda thing: thing.written_at)
        seen = written if self.shows is None else written[-self.shows :]
        return {thing.name for thing in seen}

    def put(self, thing: Thing, text: str, state: str = "") -> None:
        """Let the house's words stand under a thing, in the place of any before."""
        if text != thing.reply:
            self.taken[text] += 1
        thing.reply, thing.replied_at, thing.state = text, self.tick(), state

    def extra(self) -> dict[str, Any]:
        """Return a field that no documentation knows."""
        return {"xNewField": {"added": ["without", "notice"]}} if self.retells else {}

    def serve(self, asked: Asked) -> Said:
        """Answer one call, with the trouble that waits for it; raises LineCut."""
        with self.lock:
            writes = self.writes(asked)
            self.calls.append((clock.now(), writes))
            waiting = self.troubles
            if writes and self.writing_troubles:
                waiting = self.writing_troubles
            trouble = waiting.popleft() if waiting else Trouble.NONE
            return self._troubled(asked, trouble, writes=writes)

    def writes(self, asked: Asked) -> bool:
        """Say whether a call changes anything that people see."""
        return asked.method != "GET" and "token" not in asked.path

    def _troubled(self, asked: Asked, trouble: Trouble, *, writes: bool) -> Said:
        if trouble == Trouble.DOWN:
            return Said(b"<h1>Service unavailable</h1>", 503)
        if trouble == Trouble.PATIENCE:
            return self.patience()
        if trouble == Trouble.CUT:
            raise LineCut
        if trouble == Trouble.EXPIRED:
            self.passes += 1
        if writes and self.refuses:
            self.refuses = False
            return self.refusal()
        return _spoilt(self._routed(asked), trouble)

    def patience(self) -> Said:
        """Return what is said to somebody who asks too often."""
        return Said({"error": {"code": 429}}, 429, {"Retry-After": "7"})

    def _routed(self, asked: Asked) -> Said:
        for deed in self.routes:
            method, pattern = deed.route  # type: ignore[attr-defined] # marked above
            found = pattern.fullmatch(asked.path)
            if found and method == asked.method:
                return deed(self, asked, *found.groups())
        return Said({"error": {"code": 404, "message": "no such address"}}, 404)


def _spoilt(said: Said, trouble: Trouble) -> Said:
    """Return what comes of an answer on its way back; raises LineCut."""
    if trouble == Trouble.LOST:
        raise LineCut
    if trouble == Trouble.BROKEN:
        return Said(b"", 500)
    if trouble == Trouble.SLOW:
        return replace(said, slow=True)
    half = Said(said.body[: len(said.body) // 2], said.status, said.headers)
    return half if trouble == Trouble.HALF else said
