"""The handful of figures that tell whether an installation is well.

Counted where things happen; shown by the web door at /metrics. The states of jobs
are read from the table when somebody looks, so they are right for every process.
"""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest

REGISTRY = CollectorRegistry(auto_describe=False)
CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"

JOB_SECONDS = Histogram(
    "amends_job_seconds",
    "How long jobs took, by task and outcome.",
    ["task", "outcome"],
    buckets=(0.01, 0.05, 0.2, 1, 5, 30, 120, 600),
    registry=REGISTRY,
)
ARRIVALS = Counter(
    "amends_arrivals",
    "Feedback that came in, by platform and whether it was new.",
    ["platform", "outcome"],
    registry=REGISTRY,
)
PUBLICATIONS = Counter(
    "amends_publications",
    "Changes of state of replies on their way out, by platform.",
    ["platform", "state"],
    registry=REGISTRY,
)


def job_ended(task: str, outcome: str, seconds: float) -> None:
    """Count one job."""
    JOB_SECONDS.labels(task, outcome).observe(seconds)


def feedback_arrived(platform: str, outcome: str, many: int = 1) -> None:
    """Count arrivals; ``outcome`` is new, edited, deleted or known."""
    ARRIVALS.labels(platform, outcome).inc(many)


def publication_moved(platform: str, state: str) -> None:
    """Count a publication that came into a state."""
    PUBLICATIONS.labels(platform, state).inc()


def page() -> bytes:
    """Return all figures in Prometheus' text format."""
    return generate_latest(REGISTRY)
