"""What a task may raise to say how it wants to go on.

JobError
├── Hopeless    trying again will not help
├── Postpone    not a failure: ask again later
└── LeaseLost   somebody else holds the job, or it was cancelled
"""

from __future__ import annotations

from datetime import timedelta


class JobError(Exception):
    """Something about the job itself, not about its work."""


class Hopeless(JobError):
    """Trying again will not help: the job is dead at once and a person must look."""


class Postpone(JobError):
    """Not now: run again after ``wait``. It does not count as an attempt."""

    def __init__(self, wait: timedelta, reason: str = "") -> None:
        """Ask for a pause, for instance the one a platform's Retry-After demands."""
        super().__init__(reason or f"Postponed by {wait}.")
        self.wait = wait


class LeaseLost(JobError):
    """This worker no longer holds the job; whatever it did must not be recorded."""
