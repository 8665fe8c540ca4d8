"""How often something may happen: forms, the API, sign-in links.

A sliding window of two counters: what is left of the last window, in proportion, and
the present one. Keys (addresses, e-mail addresses) are stored only as a keyed hash.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from django.db import connection, models
from django.utils.crypto import salted_hmac


class Rate(models.Model):
    """How often one key was seen in one window."""

    key = models.CharField(max_length=64)
    window = models.BigIntegerField()
    times = models.PositiveIntegerField()
    ends_at = models.DateTimeField(db_index=True)

    class Meta:
        """One counter per key and window."""

        constraints = [
            models.UniqueConstraint(fields=["key", "window"], name="rate_one_counter")
        ]


COUNT = """
INSERT INTO foundation_rate (key, "window", times, ends_at) VALUES (%s, %s, %s, %s)
ON CONFLICT (key, "window")
DO UPDATE SET times = foundation_rate.times + excluded.times
RETURNING times
"""


def hashed(key: str, per_seconds: int) -> str:
    """Return what is stored of a key."""
    told = salted_hmac("amends.rates", f"{per_seconds}:{key}", algorithm="sha256")
    return told.hexdigest()


def allow(key: str, *, limit: int, per_seconds: int, at: datetime) -> bool:
    """Count one more and say whether it is within the limit.

    Refused calls are not counted: whoever waits is let in again. Call it outside a
    transaction that may be rolled back.
    """
    digest = hashed(key, per_seconds)
    window, into = divmod(at.timestamp(), per_seconds)
    number = int(window)
    counters = Rate.objects.filter(key=digest, window__in=[number - 1, number])
    seen = dict(counters.values_list("window", "times"))
    before = seen.get(number - 1, 0) * (1 - into / per_seconds)
    # Looking first keeps a flood of refused calls from writing anything.
    if before + seen.get(number, 0) + 1 > limit:
        return False
    return before + _counted(digest, number, 1, per_seconds) <= limit


def add(key: str, amount: int, *, per_seconds: int, at: datetime) -> None:
    """Count so many, whatever the limit: they are spent already."""
    window = int(at.timestamp() // per_seconds)
    _counted(hashed(key, per_seconds), window, amount, per_seconds)


def _counted(digest: str, window: int, amount: int, per_seconds: int) -> int:
    """Count so many more and return how many there are in this window."""
    ends_at = datetime.fromtimestamp((window + 2) * per_seconds, tz=UTC)
    with connection.cursor() as cursor:
        moment = connection.ops.adapt_datetimefield_value(ends_at)
        cursor.execute(COUNT, [digest, window, amount, moment])
        return int(cursor.fetchall()[0][0])


def sweep(*, at: datetime) -> int:
    """Delete the counters that no question will look at again."""
    swept, _ = Rate.objects.filter(ends_at__lt=at).delete()
    return swept


def used(keys: Mapping[str, int], *, at: datetime) -> dict[str, float]:
    """Return how much of each window is used; ``keys`` map to the window's seconds."""
    digests = {hashed(key, seconds): (key, seconds) for key, seconds in keys.items()}
    found = dict.fromkeys(keys, 0.0)
    rows = Rate.objects.filter(key__in=digests, ends_at__gte=at)
    for digest, window, times in rows.values_list("key", "window", "times"):
        key, seconds = digests[digest]
        number, into = divmod(at.timestamp(), seconds)
        if window == int(number):
            found[key] += times
        elif window == int(number) - 1:
            found[key] += times * (1 - into / seconds)
    return found
