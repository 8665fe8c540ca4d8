"""A house with a catalogue and a complaint of which somebody knows the price."""

from __future__ import annotations

from decimal import Decimal

import pytest

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.journeys import ruling
from amends.journeys.investigating import Found, investigate
from tests.world import NOON

CATALOGUE = {"voucher": Decimal(50), "refund": Decimal(60), "call": None}


@pytest.fixture
def catalogue(tuul: Organisation, kadri: Membership) -> None:
    ruling.allow(tuul, CATALOGUE, by=kadri.user, at=NOON)


@pytest.fixture
def our_fault(cold_pizza: Case, liis: Membership, catalogue: None) -> Case:
    """The cold pizza cost 18 euros, and it was us."""
    found = Found("yes", "food.temperature", "The oven broke.", Decimal(18))
    investigate(cold_pizza, found, by=liis.user, at=NOON)
    return cold_pizza
