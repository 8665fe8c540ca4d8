"""Clearing away."""

from __future__ import annotations

from datetime import timedelta

import pytest

from amends.foundation.jobs.job import Job
from amends.foundation.sweep import sweep
from tests.rooms.foundation.cast import NOON, bake, take

pytestmark = pytest.mark.django_db


def test_what_ended_a_week_ago_goes_and_what_is_dead_stays():
    for number in range(3):
        bake.enqueue(number)
    take().finish(at=NOON)
    take().die("no flour", at=NOON)
    assert sweep(at=NOON + timedelta(days=6)) == 0
    assert sweep(at=NOON + timedelta(days=8)) == 1
    assert Job.objects.dead().count() == 1
    assert Job.objects.waiting().count() == 1
