"""The demo goes when its owner says so; a real business never does."""

from __future__ import annotations

from django_scopes import scopes_disabled

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from tests.world import signed_in


def test_a_real_business_is_not_removed(kadri: Membership) -> None:
    signed_in(kadri).post("/welcome/demo/removal/")
    assert Organisation.objects.filter(pk=kadri.organisation_id).exists()


def test_the_demo_is_removed_whole(kadri: Membership) -> None:
    house = kadri.organisation
    house.demo = True
    house.save()
    signed_in(kadri).post("/welcome/demo/removal/")
    with scopes_disabled():
        assert not Organisation.objects.filter(pk=house.pk).exists()
