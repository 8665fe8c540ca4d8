"""The demo goes when its owner says so; a real business never does."""

from __future__ import annotations

from django_scopes import scopes_disabled

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.accounts.user import User
from amends.accounts.voice import Voice
from amends.foundation import clock
from amends.journeys import beginning, demo
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


def test_a_demo_opened_before_the_name_is_signed_with_it_afterwards(db: None) -> None:
    person = User.objects.create_user("owner@localhost")
    demo.begin(person, clock.now())
    beginning.introduce(
        person, name="Kadri Tamm", email="k@tuul.example", password="", language="et"
    )
    with scopes_disabled():
        assert Voice.objects.get(membership__user=person).name == "Kadri Tamm"
