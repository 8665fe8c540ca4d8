"""Two hundred workers die at once-in-a-year moments; each story must end well."""

from __future__ import annotations

import pytest

from tests.faults.rehearsal import STORIES
from tests.faults.verdict import KILLS, verdict

HARDLY = 20


@pytest.mark.slow
@pytest.mark.parametrize("story", STORIES)
def test_two_hundred_kills_lose_double_and_forget_nothing(story):
    found = verdict(story)
    assert found["wrongs"] == []
    assert found["kills"] >= KILLS
    # A rehearsal in which hardly anything happened proves nothing.
    assert min(found["figures"].values()) >= HARDLY, found["figures"]
