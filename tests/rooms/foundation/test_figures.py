"""The figures for Prometheus."""

from __future__ import annotations

import pytest

from amends.foundation import metrics
from amends.foundation.jobs.envelope import open_job
from tests.rooms.foundation.cast import bake, take


@pytest.mark.django_db(transaction=True)
def test_the_page_counts_the_queue_and_what_was_done():
    bake.enqueue(1)
    bake.enqueue(2)
    open_job(take())
    metrics.feedback_arrived("paper", "new", 3)
    metrics.publication_moved("paper", "published")
    page = metrics.page().decode()
    assert 'amends_jobs{state="waiting"} 1.0' in page
    assert 'amends_jobs{state="done"} 1.0' in page
    assert 'amends_job_seconds_count{outcome="done",task="bake"}' in page
    assert 'amends_arrivals_total{outcome="new",platform="paper"}' in page
    assert 'amends_publications_total{platform="paper",state="published"}' in page
