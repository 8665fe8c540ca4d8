"""One person may lead at one place, answer at another and only read at a third."""

from __future__ import annotations

from typing import Any

import pytest

from amends.accounts.membership import NOWHERE, Membership
from amends.accounts.roles import Ability, Role

TARTU, ELVA, PAIDE = 1, 2, 3


def somebody(role: str, *reach: int, **local: str) -> Membership:
    places = {"tartu": TARTU, "elva": ELVA, "paide": PAIDE}
    roles = {str(places[name]): role for name, role in local.items()}
    return Membership(role=role, reach=list(reach), local=roles)


def where(member: Membership, ability: Ability) -> dict[int | None, bool]:
    ground = member.ground(ability)
    asked: list[int | None] = [None, TARTU, ELVA, PAIDE]
    told = {place: ground.holds(place) for place in asked}
    # The same question asked of one place and of many has one answer.
    assert told == {place: member.can_at(ability, place) for place in asked}
    return told


def test_without_posts_one_role_holds_everywhere() -> None:
    agent = somebody("agent")
    assert agent.ground(Ability.WORK).is_everything
    assert set(where(agent, Ability.WORK).values()) == {True}
    assert set(where(agent, Ability.APPROVE).values()) == {False}


def test_a_higher_role_at_one_place_holds_there_alone() -> None:
    agent = somebody("agent", tartu="manager")
    assert where(agent, Ability.APPROVE) == {
        None: False,
        TARTU: True,
        ELVA: False,
        PAIDE: False,
    }
    assert set(where(agent, Ability.WORK).values()) == {True}


def test_a_lower_role_at_one_place_takes_away_there_alone() -> None:
    manager = somebody("manager", elva="reader")
    told = {None: True, TARTU: True, ELVA: False, PAIDE: True}
    assert where(manager, Ability.WORK) == told
    assert where(manager, Ability.CHANNELS) == told
    assert set(where(manager, Ability.READ).values()) == {True}


def test_a_post_reaches_beyond_the_reach() -> None:
    member = somebody("reader", TARTU, elva="agent")
    seen = {None: True, TARTU: True, ELVA: True, PAIDE: False}
    assert where(member, Ability.READ) == seen
    works = {None: False, TARTU: False, ELVA: True, PAIDE: False}
    assert where(member, Ability.WORK) == works
    assert member.location_ids == [TARTU, ELVA]


def test_a_role_may_hold_nowhere_but_at_the_posts() -> None:
    member = somebody("reader", NOWHERE, elva="agent")
    seen = {None: True, TARTU: False, ELVA: True, PAIDE: False}
    assert where(member, Ability.READ) == seen
    # When the last post ends, nothing is seen, which is not everything.
    assert somebody("reader", NOWHERE).location_ids
    assert not somebody("reader", NOWHERE).reaches(TARTU)


@pytest.mark.parametrize("ability", sorted(set(Ability) - {"read"}))
def test_a_manager_at_one_place_makes_no_rules_for_the_house(ability: Ability) -> None:
    member = somebody("reader", tartu="manager")
    local = {"work", "correct", "publish", "approve"}
    assert member.can(ability) == (ability in local)


def test_an_owner_owns_every_place_whatever_was_given() -> None:
    owner = somebody("owner", tartu="reader")
    assert owner.ground(Ability.APPROVE).is_everything


def test_who_may_publish_may_where_they_work_and_not_where_they_read() -> None:
    member: Any = somebody("agent", tartu="reader")
    member.may_publish = True
    told = {None: True, TARTU: False, ELVA: True, PAIDE: True}
    assert where(member, Ability.PUBLISH) == told
    reader = Membership(role=Role.READER, reach=[], local={}, may_publish=True)
    assert not reader.can(Ability.PUBLISH)
