"""What a platform can do, as data: pages, forms and docs derive from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Flag, StrEnum, auto
from typing import TYPE_CHECKING, Protocol

from amends.channels.signing.declared import SignIn

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    Words = str | _StrPromise


class Ability(Flag):
    """What a connector can do by itself."""

    NONE = 0
    READ = auto()
    PUSH = auto()
    REPLY = auto()
    EDIT_REPLY = auto()
    DELETE_REPLY = auto()
    LISTEN = auto()


class Mode(StrEnum):
    """By which way an answer leaves."""

    PUBLIC = "public"
    PRIVATE = "private"
    COPY = "copy"


class Unit(StrEnum):
    """In what a platform counts the length of a reply."""

    CHARACTERS = "characters"
    BYTES = "bytes"
    GRAPHEMES = "graphemes"
    WEIGHTED = "weighted"


class Keeping(StrEnum):
    """What a second reply to the same words does there."""

    APPEND = "append"
    OVERWRITE = "overwrite"
    ONCE = "once"


class Redisplay(StrEnum):
    """Whether a house may show on its own site what was said on a platform.

    ``unknown``: its terms were not read; nothing is shown until somebody has.
    ``signs``: only beside the platform's own signs and within its rules of keeping.
    """

    OURS = "ours"
    SIGNS = "signs"
    NEVER = "never"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Pace:
    """How many calls one account makes at most in how many seconds."""

    calls: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Price:
    """What a platform takes for its calls, in thousandths of a US dollar.

    ``read`` is taken for each thing that comes, ``link`` for a reply that holds one.
    """

    read: int
    reply: int
    link: int
    removal: int


@dataclass(frozen=True, slots=True)
class SettingField:
    """One thing the connector must be told; pages and docs are made from it.

    ``kind``: text, email, password, number, url, select, textarea or switch.
    ``label`` and ``help`` are lazy translations.
    """

    name: str
    label: Words
    kind: str = "text"
    secret: bool = False
    required: bool = True
    default: str = ""
    help: Words = ""
    choices: tuple[tuple[str, Words], ...] = ()


@dataclass(frozen=True, slots=True)
class Platform:
    """A platform as its connector declares it.

    ``name`` is a brand, or a lazy translation where it is a word.
    ``reply_limit`` counts in ``unit``; None means that the platform sets none.
    ``public`` says whether strangers read the answers. ``courier`` is the platform that
    carries answers to a customer who left an address there, if a channel of it exists.
    ``keeping`` is what a second reply does there; ``replies_once`` says the same of a
    platform that takes one for good. ``reading`` and ``writing`` bound the calls of one
    account, and so does ``price`` where the account has a budget in money.
    ``moderated`` says that replies may be looked over before they are shown,
    ``deletions`` that we notice when somebody takes words away, ``blind`` that nobody
    can ask there what was sent. Platforms of one ``family`` push to one address.
    ``sign_in`` is how people let us in without typing a key; ``places`` says that one
    sign-in serves several places, which the connector can list; ``keys_first`` that
    most houses there type a key all the same. ``redisplay`` says whether its terms let
    the house show the reviews on its own site. ``known_by`` names the fields that tell
    one account from another, whoever signs in to it.
    """

    slug: str
    name: Words
    abilities: Ability
    public: bool = True
    mode: Mode = Mode.PUBLIC
    reply_limit: int | None = None
    unit: Unit = Unit.CHARACTERS
    replies_once: bool = False
    fields: tuple[SettingField, ...] = ()
    known_by: tuple[str, ...] = ()
    lead: Words = ""
    addable: bool = True
    courier: str = ""
    keeping: Keeping = Keeping.APPEND
    reading: Pace | None = None
    writing: Pace | None = None
    moderated: bool = False
    deletions: bool = False
    blind: bool = False
    family: str = ""
    sign_in: SignIn | None = None
    places: bool = False
    keys_first: bool = False
    redisplay: Redisplay = Redisplay.UNKNOWN
    price: Price | None = None

    @property
    def is_told(self) -> bool:
        """Whether words come by themselves, without anybody asking or typing."""
        return bool(self.abilities & Ability.PUSH)

    @property
    def pushes(self) -> bool:
        """Whether somebody else's machine sends to an address of ours."""
        return self.is_told and any(field.secret for field in self.fields)


@dataclass(frozen=True, slots=True)
class ReplyOptions:
    """What can be answered to one item now.

    ``reason`` says why ``modes`` is empty, or holds nothing but copying.
    """

    modes: tuple[Mode, ...]
    limit: int | None = None
    unit: Unit = Unit.CHARACTERS
    until: datetime | None = None
    reason: str = ""


class Vault(Protocol):
    """Where the tokens of a grant lie, whoever else uses them meanwhile."""

    shown: str

    def look(self) -> str:
        """Return the pass that holds now, or nothing; it is ``shown`` from now on."""

    def begin(self) -> bool:
        """Take the turn to renew; False while somebody else has it."""

    def give_up(self) -> None:
        """Give the turn back without a new pass."""

    def keep(self, access: str, seconds: float, refresh: str) -> None:
        """Store a new pass, and the lasting secret if it is new; end the turn."""

    def told(self, account: Account) -> Account:
        """Return the account with the secrets as they are now."""


@dataclass(frozen=True, slots=True)
class RemotePlace:
    """A page or location that a sign-in reaches; ``settings`` single it out there."""

    key: str
    name: str
    address: str = ""
    settings: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Account:
    """One connected account, as a connector is told of it.

    ``vault`` is there where people signed in; its tokens may be renewed at any time.
    ``purse`` is the name under which calls and money are counted: places that one
    sign-in serves share one, since the platform counts its calls together.
    """

    channel_id: int
    settings: Mapping[str, str]
    secrets: Mapping[str, str] = field(default_factory=dict)
    vault: Vault | None = field(default=None, compare=False, repr=False)
    purse: str = ""

    @property
    def counted_as(self) -> str:
        """The name under which its calls are counted; none for one only tried."""
        alone = f"channel:{self.channel_id}" if self.channel_id else ""
        return self.purse or alone
