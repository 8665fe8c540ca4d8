"""One clock for all workers of a rehearsal, which only moves ahead by hand.

The time on the wall goes on underneath; ``leap`` adds to it, so that leases, slots of
the timetable and second thoughts run out without anybody waiting for them.
"""

from __future__ import annotations

import mmap
import struct
from datetime import datetime, timedelta

from django.utils import timezone

from amends.foundation import clock


class SharedClock:
    """Lives in memory that forked processes share."""

    def __init__(self) -> None:
        """Stand where the wall's clock stands, and be what clock.now() asks."""
        self.memory = mmap.mmap(-1, 8)
        clock.now = self.now

    @property
    def ahead(self) -> float:
        """Seconds by which this clock is ahead of the wall's."""
        return float(struct.unpack("d", self.memory[:8])[0])

    def now(self) -> datetime:
        """Return the time of the rehearsal."""
        return timezone.now() + timedelta(seconds=self.ahead)

    def leap(self, by: timedelta) -> None:
        """Let time pass; only while no worker is alive, since theirs would jump."""
        self.memory[:8] = struct.pack("d", self.ahead + by.total_seconds())
