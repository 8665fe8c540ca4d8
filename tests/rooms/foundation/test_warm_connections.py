"""Requests in turn work on one connection, whichever threads answer them."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from amends.foundation.warm_connections import WarmConnections


def elsewhere(*deeds: Callable[[], BaseDatabaseWrapper]) -> list[BaseDatabaseWrapper]:
    """Let each deed run in a thread of its own, all at the same time."""
    with ThreadPoolExecutor(len(deeds)) as threads:
        return [done.result() for done in [threads.submit(deed) for deed in deeds]]


def a_request(warm: WarmConnections) -> BaseDatabaseWrapper:
    warm.take()
    used = connections["default"]
    warm.give_back()
    return used


def test_the_second_thread_gets_what_the_first_gave_back():
    warm = WarmConnections()
    first, second = (elsewhere(lambda: a_request(warm))[0] for _ in range(2))
    assert first is second


def test_two_requests_at_once_never_share():
    warm, both_are_in = WarmConnections(), Barrier(2)

    def request() -> BaseDatabaseWrapper:
        warm.take()
        both_are_in.wait(timeout=30)
        used = connections["default"]
        warm.give_back()
        return used

    first, second = elsewhere(request, request)
    assert first is not second


def test_a_connection_left_inside_a_transaction_is_not_handed_on():
    warm = WarmConnections()

    def interrupted() -> BaseDatabaseWrapper:
        warm.take()
        used = connections["default"]
        used.in_atomic_block = True
        warm.give_back()
        return used

    left = elsewhere(interrupted)[0]
    assert elsewhere(lambda: a_request(warm))[0] is not left


def test_a_thread_has_its_own_connection_again_after_the_request():
    warm = WarmConnections()

    def before_and_after() -> BaseDatabaseWrapper:
        lent = a_request(warm)
        assert connections["default"] is not lent
        return lent

    assert elsewhere(before_and_after)
