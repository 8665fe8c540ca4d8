"""The handful of figures that tell whether an installation is well, for Prometheus.

Each is asked of the database when somebody looks: web and worker are processes apart,
and a figure that one of them counts in its memory would be missing in the other.
Rooms and journeys register theirs when Django starts; the web door shows ``page()``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

REGISTRY = CollectorRegistry(auto_describe=False)
CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"

Values = Mapping[str, float]


class Gauge(Collector):
    """One figure for each value of one label, by one question."""

    def __init__(
        self, name: str, line: str, label: str, ask: Callable[[], Values]
    ) -> None:
        """Name the figure; ``ask`` answers with values by label."""
        self.name, self.line, self.label, self.ask = name, line, label, ask

    def describe(self) -> list[Metric]:
        """Name the figure without asking: there may be no table yet."""
        return [GaugeMetricFamily(self.name, self.line)]

    def collect(self) -> Iterator[Metric]:
        """Ask now."""
        family = GaugeMetricFamily(self.name, self.line, labels=[self.label])
        for value, number in self.ask().items():
            family.add_metric([value], number)
        yield family


def register(name: str, line: str, *, label: str, ask: Callable[[], Values]) -> None:
    """Add a figure. ``ask`` must be cheap: it runs at every look."""
    REGISTRY.register(Gauge(name, line, label, ask))


def page() -> bytes:
    """Return all figures in Prometheus' text format."""
    return generate_latest(REGISTRY)
