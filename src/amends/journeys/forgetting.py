"""Forgetting: what was kept for a day only, for people who ask twice."""

from __future__ import annotations

from amends.accounts.remembered_answer import RememberedAnswer
from amends.foundation import clock
from amends.foundation.jobs import Priority, task


@task(priority=Priority.BULK)
def forget_answers() -> None:
    """Drop the answers of the API that nobody repeats any more."""
    RememberedAnswer.forget_old(at=clock.now())
