"""Whichever thread answers a request works on the connection that was used last.

SQLite throws a connection's cache of pages away as soon as another connection has
written. Where two threads of one process answer in turn, each on its own connection,
every write finds a cold cache: measured, a sixth of an arrival's price. PostgreSQL
keeps its cache in the server, but there as well a process needs as many connections as
it answers requests at once, and not one for each thread. Called by `amends web`.
"""

from __future__ import annotations

import threading

from django.core.signals import request_finished, request_started
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper


class WarmConnections:
    """The connections that no request uses now; the one used last goes out first."""

    def __init__(self) -> None:
        self._idle: list[BaseDatabaseWrapper] = []
        self._held = threading.local()

    def install(self) -> None:
        """Take part in every request from now on."""
        request_started.connect(self.take, weak=False)
        request_finished.connect(self.give_back, weak=False)

    def take(self, **_: object) -> None:
        """Let this thread work on the warmest connection until it gives it back."""
        if getattr(self._held, "connection", None) is not None:
            return
        try:
            warm = self._idle.pop()  # one step, so two threads never get the same
            # Django looked after this thread's own connection, of which it has none.
            warm.close_if_unusable_or_obsolete()
        except IndexError:
            warm = connections.create_connection(DEFAULT_DB_ALIAS)
            warm.inc_thread_sharing()
        self._held.connection = connections[DEFAULT_DB_ALIAS] = warm

    def give_back(self, **_: object) -> None:
        """Let whoever comes next have it; one left inside a transaction is closed."""
        warm = getattr(self._held, "connection", None)
        if warm is None:
            return
        self._held.connection = None
        del connections[DEFAULT_DB_ALIAS]
        if warm.in_atomic_block:
            warm.close()
            return
        self._idle.append(warm)
