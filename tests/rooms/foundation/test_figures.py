"""The figures for Prometheus."""

from __future__ import annotations

import pytest

from amends.foundation import clock, metrics
from amends.foundation.jobs.envelope import open_job
from tests.rooms.foundation.cast import bake, take


@pytest.mark.django_db(transaction=True)
def test_the_page_counts_the_queue_and_what_was_done():
    bake.enqueue(1)
    bake.enqueue(2)
    open_job(take(at=clock.now()))
    page = metrics.page().decode()
    assert 'amends_jobs{state="waiting"} 1.0' in page
    assert 'amends_jobs{state="done"} 1.0' in page
    assert 'amends_job_runs_last_hour{task="bake"} 1.0' in page
    assert 'amends_job_mean_seconds_last_hour{task="bake"}' in page
    assert 'amends_workers{state="alive"} 0.0' in page
