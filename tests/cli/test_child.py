"""A child that dies is started again, later each time, and its log stays small."""

import os
import time

import pytest

from amends.cli.running import child as children
from amends.cli.running.child import Child


@pytest.fixture
def failing(tmp_path):
    """A child whose command does not exist, so that it dies at once."""
    made = Child("worker", ("no-such-command",), tmp_path, dict(os.environ))
    yield made
    made.end(5)


def died(child: Child) -> None:
    child.process.wait(30)


def test_each_pause_is_longer_than_the_last(failing):
    now = 1000.0
    pauses = []
    for _ in range(3):
        failing.start()
        died(failing)
        failing.started_at = now
        assert "stopped by itself" in failing.tend(now)
        pauses.append(failing.again_at - now)
    assert pauses == [1, 2, 4]


def test_who_was_well_for_a_minute_is_started_again_soon(failing):
    failing.failures = 6
    failing.start()
    died(failing)
    failing.started_at = 1000.0
    failing.tend(1000.0 + children.HEALTHY_AFTER + 1)
    assert failing.failures == 1


def test_it_is_not_started_before_its_pause_is_over(failing):
    failing.again_at = 1000.0
    failing.tend(999.0)
    assert failing.process is None
    failing.tend(1000.0)
    assert failing.process is not None


def test_why_it_died_stands_in_its_log(failing):
    failing.start()
    died(failing)
    assert "no-such-command" in failing.log.read_text()


def test_a_long_log_keeps_its_end(failing, monkeypatch):
    monkeypatch.setattr(children, "LOG_LIMIT", 1000)
    failing.log.write_text("old\n" * 300 + "the newest line\n")
    failing.again_at = time.monotonic() + 60
    failing.tend(time.monotonic())
    assert len(failing.log.read_text()) <= 100
    assert failing.log.read_text().endswith("the newest line\n")
