"""What a platform can do, as data: pages, forms and docs derive from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Flag, StrEnum, auto
from typing import TYPE_CHECKING

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


@dataclass(frozen=True, slots=True)
class Pace:
    """How many calls one account makes at most in how many seconds."""

    calls: int
    seconds: int


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

    ``reply_limit`` counts in ``unit``; None means that the platform sets none.
    ``public`` says whether strangers read the answers. ``courier`` is the platform that
    carries answers to a customer who left an address there, if a channel of it exists.
    ``keeping`` is what a second reply does there; ``replies_once`` says the same of a
    platform that takes one for good. ``reading`` and ``writing`` bound the calls of one
    account. ``moderated`` says that replies may be looked over before they are shown,
    ``deletions`` that we notice when somebody takes words away, ``blind`` that nobody
    can ask there what was sent. Platforms of one ``family`` push to one address.
    """

    slug: str
    name: str
    abilities: Ability
    public: bool = True
    mode: Mode = Mode.PUBLIC
    reply_limit: int | None = None
    unit: Unit = Unit.CHARACTERS
    replies_once: bool = False
    fields: tuple[SettingField, ...] = ()
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


@dataclass(frozen=True, slots=True)
class ReplyOptions:
    """What can be answered to one item now; ``reason`` says why ``modes`` is empty."""

    modes: tuple[Mode, ...]
    limit: int | None = None
    unit: Unit = Unit.CHARACTERS
    until: datetime | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """One connected account, as a connector is told of it."""

    channel_id: int
    settings: Mapping[str, str]
    secrets: Mapping[str, str] = field(default_factory=dict)
