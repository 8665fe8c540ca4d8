"""What a platform pushed: taken with thanks at once, read a moment later."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, ClassVar, Self

from django.db import connection, models

from amends.accounts.tenanted import Tenanted
from amends.channels.channel import Channel
from amends.channels.push import Push
from amends.foundation.statements import ask
from amends.foundation.tenancy import TenantManager

REMEMBERED = timedelta(days=3)
"""The longest schedule of retries that platforms document is shorter."""
KEPT = timedelta(days=90)
"""How long what cannot be read is kept for somebody to look at."""
MOST_TRIES = 5
"""After so many what cannot be read is left for a person."""
INSERT = """
INSERT INTO channels_receivedpush
    (organisation_id, channel_id, key, headers, body, came_at, tries)
VALUES (%s, %s, %s, %s, %s, %s, 0)
ON CONFLICT (channel_id, key) DO NOTHING RETURNING id
"""
UNREAD = """
SELECT 1 FROM channels_receivedpush
WHERE channel_id = %s AND read_at IS NULL AND tries = 0 LIMIT 1
"""
NAMES = (
    "webhook-id",
    "x-delivery-id",
    "x-github-delivery",
    "i-twilio-idempotency-token",
)


class ReceivedPushQuerySet(models.QuerySet["ReceivedPush"]):
    """Named questions about deliveries."""

    def unread(self) -> Self:
        """Keep those that nobody has read, in the order in which they came."""
        return self.filter(read_at=None).order_by("pk")

    def readable(self) -> Self:
        """Leave out what has failed too often."""
        return self.unread().filter(tries__lt=MOST_TRIES)

    def of(self, channel_id: int) -> Self:
        """Keep one channel's."""
        return self.filter(channel=channel_id)

    def try_again(self) -> None:
        """Let what could not be read be read once more."""
        self.unread().exclude(tries=0).update(tries=0)

    def among(self, channel_ids: Sequence[int]) -> Self:
        """Keep those of these channels."""
        return self.filter(channel__in=channel_ids)

    def forgettable(self, at: datetime) -> Self:
        """Keep those that nobody will send again, or be able to read."""
        stuck = models.Q(tries__gte=MOST_TRIES, came_at__lt=at - KEPT)
        return self.filter(models.Q(read_at__lt=at - REMEMBERED) | stuck)


class ReceivedPush(Tenanted):
    """One push, proven and not yet read. ``key`` is the same when it is sent again.

    ``tries`` counts how often reading it went wrong.
    """

    channel = models.ForeignKey(Channel, models.CASCADE, related_name="+")
    key = models.CharField(max_length=64)
    headers = models.JSONField(default=dict)
    body = models.BinaryField()
    came_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)

    objects: ClassVar = TenantManager.from_queryset(ReceivedPushQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["channel", "key"], name="pushed_once")
        ]
        indexes = [
            models.Index(
                fields=["channel", "id"],
                condition=models.Q(read_at=None),
                name="pushes_unread",
            )
        ]

    def __str__(self) -> str:
        return f"{self.channel_id} {self.key[:12]}"

    @staticmethod
    def store(channel: Channel, push: Push) -> bool:
        """Store a push in one statement; False when it came before."""
        values: list[Any] = [
            channel.organisation_id,
            channel.pk,
            key_of(push.headers, push.body),
            json.dumps(dict(push.headers)),
            push.body,
            connection.ops.adapt_datetimefield_value(push.at),
        ]
        return bool(ask(INSERT, values))

    @staticmethod
    def waits(channel: Channel) -> bool:
        """Say whether something of this channel has yet to be read at all."""
        return bool(ask(UNREAD, [channel.pk]))

    def as_push(self) -> Push:
        """Return it as it came."""
        return Push(dict(self.headers), bytes(self.body), self.came_at)

    def set_aside(self) -> None:
        """Count that reading it went wrong, so that it holds up no other."""
        self.tries += 1
        self.save(update_fields=["tries"])

    def finish(self, *, at: datetime) -> None:
        """Keep its key, so that it is known when it comes again, and no word of it."""
        self.read_at, self.body, self.headers = at, b"", {}
        self.save(update_fields=["read_at", "body", "headers"])


def key_of(headers: Mapping[str, str], body: bytes) -> str:
    """Return what stays the same when a platform sends the same again."""
    told = next((headers[name] for name in NAMES if headers.get(name)), "")
    # A name alone could be reused by mistake for other words; both together cannot.
    return hashlib.sha256(told.encode("utf-8", "replace") + b"\n" + body).hexdigest()
