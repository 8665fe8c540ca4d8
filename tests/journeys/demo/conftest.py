"""Pizzeria Tuul, opened once for all tests of a module and taken back after them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from django.db import transaction

from amends.accounts.organisation import Organisation
from amends.accounts.user import User
from amends.journeys import demo

AT = datetime(2026, 9, 14, 12, 0, tzinfo=UTC)
"""A Monday, three in the afternoon in Tartu."""


@dataclass(frozen=True)
class Opened:
    """The demo of Ene, who looks around."""

    ene: User
    house: Organisation


@pytest.fixture(scope="module")
def _opened(django_db_setup, django_db_blocker) -> Iterator[Opened]:
    with django_db_blocker.unblock(), transaction.atomic():
        ene = User.objects.create_user("ene@tamm.example", name="Ene Tamm")
        yield Opened(ene, demo.begin(ene, AT))
        transaction.set_rollback(True)


@pytest.fixture
def opened(_opened: Opened, db: None) -> Opened:
    """The demo as it is when the first page is shown."""
    _opened.house.refresh_from_db()
    return _opened
