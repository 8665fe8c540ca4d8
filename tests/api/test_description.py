"""The description of the API is true: whatever fits it is answered as it says."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, given, settings
from ninja import Schema
from schemathesis.specs.openapi.checks import (
    ignored_auth,
    positive_data_acceptance,
)

from amends.accounts.membership import Membership
from amends.accounts.token import ApiToken, Scope
from amends.api.door import door
from amends.channels.channel import Channel
from amends.config.wsgi import application
from tests.world import NOON, said

SCHEMA = schemathesis.openapi.from_dict(door.get_openapi_schema(path_prefix="/api/v1"))
SCHEMA.app = application
# A header may replace ours by chance, and a number may name nobody's channel.
UNKNOWABLE = [ignored_auth, positive_data_acceptance]
OPERATIONS = [found.ok() for found in SCHEMA.get_all_operations()]


@pytest.fixture(autouse=True)
def one_connection() -> Iterator[None]:
    """Keep the test's own connection open when a request ends."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.mark.slow
@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda it: it.label)
def test_whatever_fits_the_description_is_answered_as_it_says(
    operation: Any, kadri: Membership, paper: Channel
) -> None:
    said(paper)
    _token, secret = ApiToken.issue(
        kadri.organisation, "fuzz", list(Scope), by=kadri.user, at=NOON
    )
    headers = {"Authorization": f"Bearer {secret}", "Host": "localhost"}

    @settings(
        max_examples=12,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy())
    def tried(case: Any) -> None:
        response = case.call(headers=headers)
        assert response.status_code < 500, response.text
        case.validate_response(response, excluded_checks=UNKNOWABLE)

    tried()


def test_no_two_shapes_share_a_name() -> None:
    """The description knows shapes by name: the second would take the place."""
    classes: dict[str, set[str]] = {}
    for module in (
        module for name, module in sys.modules.items() if name.startswith("amends.api")
    ):
        for one in vars(module).values():
            if isinstance(one, type) and issubclass(one, Schema):
                classes.setdefault(one.__name__, set()).add(one.__module__)
    twice = {name: where for name, where in classes.items() if len(where) > 1}
    assert twice == {}
