"""Who signs automatic answers signs where they may publish, and nowhere else."""

from __future__ import annotations

from datetime import timedelta

import pytest

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.channels.channel import Channel
from amends.journeys import switching
from amends.journeys.automatic_answers import look_at_arrivals
from amends.replies.automatic_look import AutomaticLook
from amends.replies.lane import Lane
from tests.journeys.answers.conftest import TERMS, praised
from tests.world import NOON

SOON = NOON + timedelta(minutes=1)


@pytest.fixture
def signed_by_mihkel(
    tuul: Organisation, kadri: Membership, mihkel: Membership, lane: Lane
) -> Membership:
    """Mihkel of Tartu stands behind the words in Kadri's stead."""
    terms = {**TERMS, "signer": mihkel}
    switching.keep_terms(tuul, terms, by=kadri.user, at=NOON)
    return mihkel


def test_a_manager_signs_at_the_own_branch(
    tuul: Organisation, paper: Channel, signed_by_mihkel: Membership
) -> None:
    praised(paper, "Ingrid")
    assert look_at_arrivals(tuul, at=SOON) == 1


def test_what_is_said_of_another_branch_is_left_to_its_people(
    tuul: Organisation, paper: Channel, elva: Location, signed_by_mihkel: Membership
) -> None:
    signed_by_mihkel.reach = [elva.pk]
    signed_by_mihkel.save()
    feedback = praised(paper, "Ingrid")
    assert look_at_arrivals(tuul, at=SOON) == 0
    assert AutomaticLook.objects.get(feedback=feedback).held_because == "place"
