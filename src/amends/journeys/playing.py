"""Playing: what the paper platform shows the world, and what its owner may do to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from django_scopes import scopes_disabled

from amends.accounts.membership import Membership
from amends.channels.channel import Channel
from amends.channels.registry import CONNECTORS

SHOWN = 60
TROUBLES = [
    ("down", _("Paper does not answer")),
    ("patience", _("Paper asks for patience")),
    ("lost-answer", _("The reply arrives, the answer is lost")),
    ("lost-question", _("The reply is lost on the way")),
    ("moderation", _("The reply waits for moderation")),
    ("rejection", _("The reply is rejected")),
    ("signed-out", _("The sign-in is no longer accepted")),
]


@dataclass(frozen=True, slots=True)
class PublicReview:
    """A review with its replies, as anybody reads them."""

    pk: int
    author: str
    stars: int
    title: str
    text: str
    written_at: datetime
    replies: tuple[tuple[str, str, datetime], ...]


def public_page(page: str) -> list[PublicReview]:
    """Return what paper shows, the newest first; an unknown page is an empty one."""
    shelf = CONNECTORS["paper"].shelf  # type: ignore[attr-defined] # paper alone has one
    return [PublicReview(**row) for row in shelf.public(page, SHOWN)]


def is_known(page: str) -> bool:
    """Say whether a business has this page, or anybody wrote on it."""
    with scopes_disabled():
        if Channel.objects.on_page(page).exists():
            return True
    return bool(public_page(page))


def is_theirs(page: str, member: Membership | None) -> bool:
    """Say whether this member looks after the page."""
    return member is not None and Channel.objects.on_page(page).exists()


@transaction.atomic
def write(page: str, *, author: str, stars: int, text: str, at: datetime) -> None:
    """Let a visitor write a review."""
    CONNECTORS["paper"].shelf.write(page, author, stars, text, at)  # type: ignore[attr-defined] # paper alone has one


def ask_for_trouble(page: str, trouble: str) -> bool:
    """Let something go wrong once; an unknown trouble is none."""
    if trouble not in dict(TROUBLES):
        return False
    CONNECTORS["paper"].shelf.ask_for(page, trouble)  # type: ignore[attr-defined] # paper alone has one
    return True
