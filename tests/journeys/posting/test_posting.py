"""Other roles at some places: given to many at once, following areas, on the record."""

from __future__ import annotations

import pytest

from amends.accounts.area import Area
from amends.accounts.audit import AuditEntry
from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.post import Post
from amends.accounts.roles import Ability, Role
from amends.journeys import posting
from tests.world import NOON


def fresh(member: Membership) -> Membership:
    return Membership.objects.get(pk=member.pk)


def test_many_people_are_posted_at_many_places_at_once(
    kadri: Membership,
    liis: Membership,
    rein: Membership,
    tartu: Location,
    elva: Location,
) -> None:
    people, places = [liis, rein], [tartu, elva]
    posted = posting.give(people, places, Role.MANAGER, by=kadri.user, at=NOON)
    assert posted == Post.objects.count() == 4
    assert fresh(rein).can_at(Ability.APPROVE, elva.pk)
    again = posting.give([rein], [elva], Role.AGENT, by=kadri.user, at=NOON)
    assert again == 1
    assert Post.objects.count() == 4
    assert not fresh(rein).can_at(Ability.APPROVE, elva.pk)
    assert fresh(rein).can_at(Ability.APPROVE, tartu.pk)
    assert AuditEntry.objects.filter(verb="give post").count() == 3


def test_a_post_that_ends_leaves_the_usual_role(
    kadri: Membership, rein: Membership, tartu: Location
) -> None:
    posting.give([rein], [tartu], Role.AGENT, by=kadri.user, at=NOON)
    posting.end(list(Post.objects.by_name()), by=kadri.user, at=NOON)
    assert not fresh(rein).can(Ability.WORK)
    assert fresh(rein).local == {}


def test_a_role_in_an_area_follows_its_locations(
    kadri: Membership, rein: Membership, tartu: Location, elva: Location
) -> None:
    by = kadri.user
    south = posting.keep_area(
        kadri.organisation, None, "South", [tartu], by=by, at=NOON
    )
    posting.give([rein], [south], Role.AGENT, by=by, at=NOON)
    assert fresh(rein).can_at(Ability.WORK, tartu.pk)
    posting.keep_area(kadri.organisation, south, "South", [elva], by=by, at=NOON)
    assert not fresh(rein).can_at(Ability.WORK, tartu.pk)
    assert fresh(rein).can_at(Ability.WORK, elva.pk)
    posting.end_area(south, by=by, at=NOON)
    assert not fresh(rein).can(Ability.WORK)
    assert not Post.objects.exists()


def test_the_location_says_more_than_the_area_and_the_better_area_wins(
    kadri: Membership, rein: Membership, tartu: Location, elva: Location
) -> None:
    by, house = kadri.user, kadri.organisation
    both = [tartu, elva]
    south = posting.keep_area(house, None, "South", both, by=by, at=NOON)
    lake = posting.keep_area(house, None, "Lake", both, by=by, at=NOON)
    posting.give([rein], [south], Role.AGENT, by=by, at=NOON)
    posting.give([rein], [lake], Role.MANAGER, by=by, at=NOON)
    posting.give([rein], [elva], Role.READER, by=by, at=NOON)
    assert fresh(rein).local == {str(tartu.pk): "manager", str(elva.pk): "reader"}


def test_two_areas_have_two_names(kadri: Membership) -> None:
    house, by = kadri.organisation, kadri.user
    posting.keep_area(house, None, "South", [], by=by, at=NOON)
    with pytest.raises(posting.NameTaken):
        posting.keep_area(house, None, "South", [], by=by, at=NOON)
    assert Area.objects.count() == 1
