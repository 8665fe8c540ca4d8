"""Forming: what a visitor writes on our own page, and the page where the answer stands.

The visitor signs in nowhere: whoever holds the link of the private page may read and
write on there. The link is signed, so nobody can make one up, staff included.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.core.signing import BadSignature, Signer
from django.db import models, transaction
from django_scopes import scope, scopes_disabled

from amends.accounts.audit import AuditEntry
from amends.accounts.location import Location
from amends.cases.feedback import Feedback
from amends.cases.showcase import Showcase
from amends.channels.channel import Channel
from amends.channels.incoming import File, Incoming
from amends.journeys.arrival import receive
from amends.replies.publication import Publication, Stage

PLATFORM = "form"
WINDOW = "widget"
"""The window on the house's own site, which tells the same story in a frame."""
OWN = (PLATFORM, WINDOW)
LONGEST_TEXT = 10_000
SEAL = Signer(sep=".", salt="amends.form.answer")
# An answer counts as given once its time for second thoughts is over.
NOT_GIVEN = (Stage.UNDONE, Stage.MANUAL)


@dataclass(frozen=True, slots=True)
class Form:
    """The feedback page of one place."""

    place: Location
    channel: Channel


@dataclass(frozen=True, slots=True)
class Words:
    """What a visitor sends. ``key`` names this sending, so that twice counts once.

    ``show``: the house may show it on its own site, under the name given.
    """

    key: str
    text: str = ""
    stars: int | None = None
    name: str = ""
    email: str = ""
    phone: str = ""
    photos: Sequence[File] = ()
    suspect: bool = False
    show: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """One turn of a conversation; ``by`` is empty for the visitor.

    ``automatic``: a machine wrote it, and nobody read it before it left.
    """

    text: str
    at: datetime
    by: str = ""
    lang: str = ""
    stars: float | None = None
    automatic: bool = False


@dataclass(frozen=True, slots=True)
class Conversation:
    """What the holder of a private link may see."""

    first: Feedback
    said: tuple[Said, ...]

    @property
    def name(self) -> str:
        """Return whom the visitor speaks with."""
        place = self.first.location
        return place.public_name if place else self.first.organisation.name

    @property
    def by_mail(self) -> bool:
        """Whether answers go to the visitor's mailbox as well."""
        own = self.first.channel_id
        return Publication.way_of(self.first).pk != own


def form_at(slug: str, platform: str = PLATFORM) -> Form | None:
    """Return the feedback page of a place, or its window; None where there is none."""
    with scopes_disabled():
        places = Location.objects.select_related("organisation")
        place = places.filter(slug=slug).first()
        if place is None:
            return None
        serving = models.Q(location=place) | models.Q(location=None)
        channels = Channel.objects.listening().on(platform).filter(serving)
        rows = channels.filter(organisation=place.organisation_id).order_by("pk")
        found = sorted(rows, key=lambda row: row.location_id is None)
    return Form(place, found[0]) if found else None


def asks_to_show(form: Form) -> bool:
    """Whether visitors are asked if the house may show their review on its site."""
    with scope(organisation=form.place.organisation):
        return bool(Showcase.objects.showing(form.place).exists())


def submit(form: Form, words: Words, *, at: datetime) -> str:
    """Take in what a visitor wrote; return the token of the private page.

    The same sending again changes nothing and returns the same token.
    """
    with scope(organisation=form.place.organisation):
        receive(form.channel, [_incoming(form, words, at)], at=at)
    return SEAL.sign(words.key)


def conversation(token: str) -> Conversation | None:
    """Return what stands on the private page, None for a link that leads nowhere."""
    first = _first(token)
    if first is None:
        return None
    with scope(organisation=first.organisation):
        turns = _theirs(first) + _ours(first)
    said = tuple(sorted(turns, key=lambda turn: turn.at))
    return Conversation(first, said)


@transaction.atomic
def keep_private(first: Feedback, *, at: datetime) -> None:
    """Take the visitor's leave to show it back, for good; twice changes nothing."""
    if first.public:
        with scope(organisation=first.organisation):
            first.keep_to_us()
            AuditEntry.write("take back leave", first, by=None, at=at)


def write_on(first: Feedback, words: Words, *, at: datetime) -> None:
    """Take in what the visitor adds to the conversation; the case opens again."""
    details = {key: first.details.get(key) for key in ("reply_to", "from", "phone")}
    item = Incoming(
        external_id=f"{first.external_id}-{words.key}",
        version="1",
        text=words.text[:LONGEST_TEXT],
        author=first.author,
        identities=_identities(first.details),
        written_at=at,
        thread=first.external_id,
        public=False,
        location=first.location.slug if first.location else "",
        details={key: value for key, value in details.items() if value},
        files=tuple(words.photos),
    )
    with scope(organisation=first.organisation):
        receive(first.channel, [item], at=at)


def _incoming(form: Form, words: Words, at: datetime) -> Incoming:
    details = {"reply_to": words.email, "from": words.email, "phone": words.phone}
    return Incoming(
        external_id=words.key,
        # Sent twice it is the same; a changed second sending is no edit.
        version="1",
        text=words.text[:LONGEST_TEXT],
        stars=float(words.stars) if words.stars else None,
        author=words.name,
        identities=_identities(details),
        written_at=at,
        thread=words.key,
        # What others will read is answered for others to read: the guard knows it.
        public=words.show and words.stars is not None,
        location=form.place.slug,
        automatic="suspect" if words.suspect else "",
        details={key: value for key, value in details.items() if value},
        files=tuple(words.photos),
    )


def _identities(details: dict[str, str]) -> tuple[tuple[str, str], ...]:
    ways = (("email", details.get("reply_to")), ("phone", details.get("phone")))
    return tuple((kind, value) for kind, value in ways if value)


def _first(token: str) -> Feedback | None:
    try:
        key = SEAL.unsign(token)
    except BadSignature:
        return None
    with scopes_disabled():
        rows = Feedback.objects.filter(
            channel__platform_slug__in=OWN, external_id=key, tombstone=None
        )
        wanted = ("organisation", "channel__organisation", "location", "case")
        return rows.select_related(*wanted).first()


def _theirs(first: Feedback) -> list[Said]:
    own = models.Q(external_id=first.external_id) | models.Q(
        external_id__startswith=f"{first.external_id}-"
    )
    rows = Feedback.objects.filter(own, channel=first.channel, tombstone=None)
    return [Said(row.text, row.written_at, stars=row.stars) for row in rows]


def _ours(first: Feedback) -> list[Said]:
    # Only answers to this thread: a merged case may hold other people's matters.
    rows = Publication.objects.filter(
        case=first.case,
        feedback__channel=first.channel,
        feedback__external_id__startswith=first.external_id,
        attempts__gt=0,
    ).exclude(stage__in=NOT_GIVEN)
    return [
        Said(
            row.text,
            row.published_at or row.created_at,
            by=row.signed_by or first.organisation.name,
            lang=row.lang,
            automatic=row.automatic,
        )
        for row in rows
    ]
