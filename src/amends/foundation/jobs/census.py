"""The number of jobs in each state, asked of the queue whenever somebody looks."""

from __future__ import annotations

from collections.abc import Iterator

from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from amends.foundation.jobs.job import Job
from amends.foundation.metrics import REGISTRY


class Census(Collector):
    """Right for every process, since it counts the table and not what it did."""

    def describe(self) -> list[Metric]:
        """Name the figure without counting: there may be no table yet."""
        return [GaugeMetricFamily("amends_jobs", "Jobs in the queue by state.")]

    def collect(self) -> Iterator[Metric]:
        """Yield one gauge with a value for each state."""
        gauge = GaugeMetricFamily(
            "amends_jobs", "Jobs in the queue by state.", labels=["state"]
        )
        for state, many in Job.objects.counts().items():
            gauge.add_metric([state], many)
        yield gauge


REGISTRY.register(Census())
