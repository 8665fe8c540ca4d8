"""Waking: put-aside cases come back by themselves."""

from __future__ import annotations

from django_scopes import scope, scopes_disabled

from amends.cases.snooze import Snooze
from amends.foundation import clock
from amends.foundation.jobs import task


@task()
def wake_all() -> None:
    """Bring back every case whose time has come."""
    now = clock.now()
    with scopes_disabled():
        sleepers = list(Snooze.objects.filter(until__lte=now)[:500])
    for sleeper in sleepers:
        with scope(organisation=sleeper.organisation):
            sleeper.wake(at=now)
