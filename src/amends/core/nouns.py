"""The frozen values that core takes and returns.

The field names follow the contracts of reading, drafting and guard, so that a
value turns into a line of JSON without translation.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in an ISO 4217 currency."""

    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Feedback:
    """One thing that somebody said, as the reader takes it.

    ``lang`` is ISO 639-1 or None; ``stars`` 1.0-5.0 or None; ``written_at`` is
    aware, in the writer's own offset where it is known.
    """

    text: str
    lang: str | None = None
    stars: float | None = None
    sector: str | None = None
    channel: str | None = None
    written_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """One aspect with its polarity and the words that prove it.

    ``quote`` is a substring of the text; ``confidence`` lies in 0..1.
    """

    aspect: str
    polarity: str
    quote: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Cue:
    """An urgent matter or a wish (`id` of the taxonomy) with its proving words."""

    id: str
    quote: str


@dataclass(frozen=True, slots=True)
class When:
    """When it happened: ISO weekday 1-7, daypart of the taxonomy, calendar date."""

    weekday: int | None = None
    daypart: str | None = None
    date: date | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What we understood of one text; ids are those of the taxonomy.

    ``lang`` may be ``und``; ``stars`` is 1.0-5.0 predicted from the words alone;
    ``confidence`` lies in 0..1 and is about the polarity.
    """

    lang: str
    polarity: str
    stars: float
    kind: str
    aspects: tuple[Mention, ...] = ()
    urgent: tuple[Cue, ...] = ()
    wants: tuple[Cue, ...] = ()
    writer: str = "customer"
    when: When | None = None
    praised_people: tuple[str, ...] = ()
    personal_data: tuple[str, ...] = ()
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Business:
    """Who answers: the name customers know, its languages, its own public contacts."""

    name: str = ""
    languages: tuple[str, ...] = ()
    contact: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Review:
    """What is being answered, as the public sees it."""

    text: str = ""
    lang: str | None = None
    stars: float | None = None
    author_public: str | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What the house knows besides. ``at_fault``: yes, partly, no, unknown."""

    customer_name: str | None = None
    facts: tuple[str, ...] = ()
    at_fault: str = "unknown"


@dataclass(frozen=True, slots=True)
class Remedy:
    """One remedy that the policy allows: kind, largest value, ISO currency."""

    kind: str
    max: Decimal | None = None
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class Signer:
    """The person who signs, and in what role."""

    name: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """How the signer sounds; ``learnt_from`` are earlier replies of theirs.

    ``address``: informal or formal; ``warmth`` 0-2; ``length``: short, normal, long.
    """

    address: str | None = None
    warmth: int = 1
    length: str = "normal"
    greeting: str | None = None
    closing: str | None = None
    learnt_from: tuple[str, ...] = ()


class Published(Protocol):
    """Everything that a place has published, asked for what is most like a reply."""

    def nearest(self, reply: str) -> tuple[str, ...]:
        """Return the few nearest in folded words without greeting and signature."""
        ...


@dataclass(frozen=True, slots=True)
class Setting:
    """All that drafting and guard are told about one reply to be written.

    ``public`` is false for mail, direct message and letter; ``automatic`` is true
    where no person reads the reply before it leaves.
    """

    channel: str = "google"
    public: bool = True
    automatic: bool = False
    sector: str | None = None
    business: Business = field(default_factory=Business)
    review: Review = field(default_factory=Review)
    known: Known = field(default_factory=Known)
    remedies: tuple[Remedy, ...] = ()
    signer: Signer = field(default_factory=Signer)
    earlier_replies: tuple[str, ...] = ()
    published: Published | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One objection of the guard: the id of findings.toml, where, why and how to mend.

    ``level`` is block or warn; ``quote`` is a substring of the reply, or empty where
    the whole reply is meant; ``why`` and ``mend`` are in the language asked for.
    """

    finding: str
    level: str
    quote: str
    why: str
    mend: str

    @property
    def mark(self) -> str:
        """Tell it apart from the other objections to the same words."""
        return f"{self.finding} {self.quote}"


@dataclass(frozen=True, slots=True)
class Move:
    """One move of a draft: its words, what it rests on, what it says to the signer."""

    move: str
    text: str
    rests_on: tuple[str, ...] = ()
    gloss: str = ""


@dataclass(frozen=True, slots=True)
class DraftReply:
    """A proposed reply, composed of moves, with what the guard says of it."""

    text: str
    lang: str
    moves: tuple[Move, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Drafts:
    """The drafts for one review; ``held`` says why there is none of substance."""

    drafts: tuple[DraftReply, ...] = ()
    held: str | None = None
