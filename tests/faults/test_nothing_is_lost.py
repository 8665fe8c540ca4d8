"""Hundreds of workers die at once-in-a-year moments; each story must end well."""

from __future__ import annotations

import pytest

from tests.faults.verdict import KILLS, verdict

HARDLY = 10


@pytest.mark.slow
@pytest.mark.parametrize("story", KILLS)
def test_kills_lose_double_and_forget_nothing(story):
    found = verdict(story)
    assert found["finished"], found
    assert found["wrongs"] == []
    assert found["kills"] >= KILLS[story]
    # A rehearsal in which hardly anything happened proves nothing.
    assert min(found["figures"].values()) >= HARDLY, found["figures"]
