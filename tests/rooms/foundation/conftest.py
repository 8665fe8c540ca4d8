"""Each story begins with an empty oven and an empty timetable."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from amends.foundation.jobs import timetable
from tests.rooms.foundation import cast


@pytest.fixture(autouse=True)
def empty_kitchen(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Forget what earlier stories baked and planned."""
    monkeypatch.setattr(timetable, "_entries", {})
    monkeypatch.setattr(timetable, "_seen", {})
    cast.done.clear()
    cast.gate.clear()
    yield
    cast.gate.set()
