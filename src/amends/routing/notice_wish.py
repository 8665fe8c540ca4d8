"""What somebody wants to be told of, and by which way; without a wish the usual."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db import models

from amends.accounts.user import User

TOPICS: dict[str, tuple[str, ...]] = {
    "mention": ("mention",),
    "mine": ("assigned", "taken_over"),
    "again": ("again",),
    "approval": ("approval",),
    "time": ("deadline", "breach", "forgotten"),
    "failed": ("failed",),
    "praise": ("praise",),
}
"""What can be wished for → the kinds of notices that belong to it."""
WAYS = ("page", "mail", "device")
USUAL: dict[str, list[str]] = {
    "page": list(TOPICS),
    "mail": ["mention", "approval"],
    "device": [topic for topic in TOPICS if topic != "praise"],
}
_TOPIC_OF = {kind: topic for topic, kinds in TOPICS.items() for kind in kinds}


class NoticeWish(models.Model):
    """One for a person, in all their houses; each way names the topics it tells.

    Outside the tenants' scope on purpose: it is the person's own.
    """

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+"
    )
    page: models.Field[Any, Any] = models.JSONField(default=list)
    mail: models.Field[Any, Any] = models.JSONField(default=list)
    device: models.Field[Any, Any] = models.JSONField(default=list)

    def __str__(self) -> str:
        return str(self.user_id)

    @classmethod
    def of(cls, user: User) -> NoticeWish:
        """Return what this person wants; the usual while nothing was said."""
        return cls.objects.filter(user=user).first() or cls(user=user, **USUAL)

    @classmethod
    def keep(cls, user: User, wishes: dict[str, list[str]]) -> None:
        """Keep what this person wants; ways that are not named stay as they are."""
        standing = {way: getattr(cls.of(user), way) for way in WAYS}
        cls.objects.update_or_create(user=user, defaults=standing | wishes)

    @classmethod
    def ways(cls, users: Iterable[int], kind: str) -> dict[int, frozenset[str]]:
        """Return by which ways each of these people wants to hear of such a thing."""
        topic = _TOPIC_OF[kind]
        wanted = list(users)
        usual = frozenset(way for way in WAYS if topic in USUAL[way])
        found = dict.fromkeys(wanted, usual)
        for row in cls.objects.filter(user__in=wanted):
            ways = frozenset(way for way in WAYS if topic in getattr(row, way))
            found[row.user_id] = ways
        return found
