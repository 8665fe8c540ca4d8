"""How long a platform asks us to wait, in all the ways in which they say it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from amends.foundation import clock

LONGEST = 24 * 3600.0
RESETS = ("x-ratelimit-reset", "ratelimit-reset", "x-rate-limit-reset")
# A number above this is an instant since 1970, below it a number of seconds.
INSTANTS = 1_000_000_000


def seconds_to_wait(headers: Mapping[str, str]) -> float | None:
    """Return the seconds, None where nothing understandable is said."""
    said = headers.get("retry-after")
    if said is None:
        left = headers.get("x-ratelimit-remaining", headers.get("ratelimit-remaining"))
        said = next((headers[name] for name in RESETS if name in headers), None)
        if said is None or left not in {"0", None}:
            return None
    seconds = _seconds(said.strip())
    return None if seconds is None else min(max(seconds, 1.0), LONGEST)


def _seconds(said: str) -> float | None:
    try:
        number = float(said)
    except ValueError:
        return _until(said)
    if number != number or abs(number) == float("inf"):  # noqa: PLR0124 - only NaN differs from itself
        return None
    return number - clock.now().timestamp() if number > INSTANTS else number


def _until(said: str) -> float | None:
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            at = read(said)
        except (ValueError, TypeError, IndexError):
            continue
        at = at if at.tzinfo else at.replace(tzinfo=UTC)
        return (at - clock.now()).total_seconds()
    return None
