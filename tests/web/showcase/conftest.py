"""Tuul's own site, on which its reviews shall stand."""

from __future__ import annotations

import pytest

from amends.cases.showcase import Showcase, Wanted
from tests.web.form.conftest import form_channel, visitor  # noqa: F401 - fixtures
from tests.web.widget.conftest import window_channel  # noqa: F401 - a fixture
from tests.world import NOON

SITE = "https://tuul.example"


@pytest.fixture
def showcase(tuul, tartu):
    """What was said of Tartu, for Tuul's site."""
    return Showcase.make(tuul, Wanted("On our site", SITE, (tartu,)), at=NOON)
