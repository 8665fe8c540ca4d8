"""What we answered to a request that carries an idempotency key."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import models

from amends.accounts.token import ApiToken

KEPT = timedelta(hours=24)


class RememberedAnswer(models.Model):
    """The same key again gets the same answer; another request under it is refused.

    ``digest`` is of method, path and body. Stored in the transaction of the deed.
    """

    token = models.ForeignKey(ApiToken, models.CASCADE, related_name="+")
    key = models.CharField(max_length=200)
    digest = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField()
    body = models.TextField()
    made_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["token", "key"], name="answered_once")
        ]

    def __str__(self) -> str:
        return self.key

    @classmethod
    def forget_old(cls, *, at: datetime) -> None:
        """Drop what nobody repeats any more."""
        cls.objects.filter(made_at__lt=at - KEPT).delete()
