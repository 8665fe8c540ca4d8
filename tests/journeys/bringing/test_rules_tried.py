"""Rules are tried on the last cases before anybody lives by them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.accounts.team import Team
from amends.cases.case import Case
from amends.channels.channel import Channel
from amends.journeys import choosing_hands, rule_making, standing_in
from amends.journeys.choosing_hands import Nobody, Sounding
from amends.journeys.rehearsing import rehearse
from amends.journeys.rule_making import Wish, in_place, standing
from amends.routing.fair_share import FairShare
from amends.routing.rule import LAST, Occasion, Rule
from amends.routing.team_voice import TeamVoice
from tests.world import NOON, said


@pytest.fixture
def last(tuul: Organisation, kadri: Membership) -> Rule:
    """The rule that takes everything else."""
    rule: Rule = Rule.objects.create(
        organisation=tuul, name="Everything else", position=LAST, owner=kadri.user
    )
    return rule


def test_a_trial_counts_by_owner_and_names_what_changes(
    by_hand: Channel, last: Rule, liis: Membership, tuul: Organisation
) -> None:
    cold = said(by_hand, "The pizza was cold.", lang="en", stars=1)
    said(by_hand, "Pitsa oli väga hea!", lang="et", stars=5)
    wish = Wish(name="English", language="en", owner=liis.user)
    rules = standing(Occasion.ARRIVAL)
    after = in_place(rules, wish.applied(None, tuul, NOON), 0)
    found = rehearse(Case.objects.all(), rules, after)
    assert [(row.case, row.before, row.after) for row in found.changes] == [
        (cold, "Kadri", "Liis")
    ]
    assert set(found.counts) == {("Kadri", 2, 1), ("Liis", 0, 1)}
    assert Rule.objects.count() == 1


def test_a_rule_about_an_aspect_takes_what_speaks_of_it(
    by_hand: Channel,
    last: Rule,
    liis: Membership,
    tuul: Organisation,
    kadri: Membership,
) -> None:
    wish = Wish(name="Waiting", aspect="waiting", owner=liis.user)
    rule_making.add(tuul, wish, by=kadri.user, at=NOON)
    slow = said(by_hand, "We waited an hour for the food.", lang="en", stars=2)
    other = said(by_hand, "The toilet was dirty.", lang="en", stars=2)
    assert slow.mentions.filter(aspect="waiting").exists()
    assert (slow.assignee, other.assignee) == (liis.user, kadri.user)


def test_a_rule_changes_its_place_and_rests(
    last: Rule, kadri: Membership, liis: Membership, tuul: Organisation
) -> None:
    for name in ("one", "two", "three"):
        wish = Wish(name=name, owner=liis.user)
        rule_making.add(tuul, wish, by=kadri.user, at=NOON)
    three = Rule.objects.get(name="three")
    moved = Wish(name="three", owner=liis.user, place=1, off=True)
    rule_making.change(three, moved, by=kadri.user, at=NOON)
    names = [row.name for row in standing(Occasion.ARRIVAL)]
    assert names == ["three", "one", "two", "Everything else"]
    assert next(row.name for row in Rule.objects.in_order().working()) == "one"
    rule_making.switch(Rule.objects.get(name="three"), on=True, by=kadri.user, at=NOON)
    assert Rule.objects.in_order().working().count() == 4


def test_the_last_rule_stays_last_and_whole(
    last: Rule, kadri: Membership, liis: Membership
) -> None:
    wish = Wish(name="Rest", owner=liis.user, language="fi", off=True, place=1)
    rule_making.change(last, wish, by=kadri.user, at=NOON)
    last.refresh_from_db()
    assert (last.position, last.language, last.disabled_at) == (LAST, "", None)
    assert last.owner == liis.user


def test_who_is_away_is_passed_over_or_stood_in_for(
    by_hand: Channel,
    last: Rule,
    kadri: Membership,
    liis: Membership,
    rein: Membership,
    tuul: Organisation,
) -> None:
    wish = Wish(name="Liis first", owner=liis.user)
    rule_making.add(tuul, wish, by=kadri.user, at=NOON)
    days = (NOON.date(), NOON.date() + timedelta(days=2))
    away = standing_in.leave(tuul, liis.user, days, None, by=kadri.user, at=NOON)
    assert said(by_hand, "Cold.").assignee == kadri.user
    standing_in.come_back(away, by=kadri.user, at=NOON)
    standing_in.leave(tuul, liis.user, days, rein.user, by=kadri.user, at=NOON)
    assert said(by_hand, "Colder.").assignee == rein.user


def test_where_everybody_is_away_somebody_is_accountable_all_the_same(
    by_hand: Channel, last: Rule, kadri: Membership, tuul: Organisation
) -> None:
    days = (date(2026, 9, 1), date(2026, 9, 30))
    standing_in.leave(tuul, kadri.user, days, None, by=kadri.user, at=NOON)
    assert said(by_hand, "Cold.").assignee == kadri.user


def test_what_falls_due_meanwhile_goes_over_once(
    by_hand: Channel,
    last: Rule,
    kadri: Membership,
    liis: Membership,
    rein: Membership,
    tuul: Organisation,
) -> None:
    soon = said(by_hand, "The pizza was cold and I want my money back.", stars=1)
    later = said(by_hand, "Also cold.", stars=1)
    Case.objects.update(assignee=liis.user)
    Case.objects.filter(pk=later.pk).update(due_at=NOON + timedelta(days=30))
    days = (NOON.date(), NOON.date() + timedelta(days=4))
    standing_in.leave(tuul, liis.user, days, rein.user, by=kadri.user, at=NOON)
    assert standing_in.hand_over(tuul, at=NOON) == 1
    assert standing_in.hand_over(tuul, at=NOON) == 0
    soon.refresh_from_db()
    later.refresh_from_db()
    assert (soon.assignee, later.assignee) == (rein.user, liis.user)


def test_local_hands_make_a_rule_for_each_manager(
    last: Rule,
    mihkel: Membership,
    elva: Location,
    kadri: Membership,
    tuul: Organisation,
) -> None:
    assert choosing_hands.local(tuul, by=kadri.user, at=NOON) == 1
    first = standing(Occasion.ARRIVAL)[0]
    assert (first.owner, first.location.name) == (mihkel.user, "Tuul Tartu")


def test_central_hands_deal_out_everything_in_one_voice(
    last: Rule, liis: Membership, kadri: Membership, tuul: Organisation
) -> None:
    team = Team.objects.create(organisation=tuul, name="Desk")
    sound = Sounding("Tuul guest service", "formal")
    with pytest.raises(Nobody):
        choosing_hands.central(tuul, team, sound, by=kadri.user, at=NOON)
    team.members.add(liis)
    choosing_hands.central(tuul, team, sound, by=kadri.user, at=NOON)
    assert FairShare.objects.get(team=team).every
    voice = TeamVoice.of_team(team.pk)
    assert voice is not None
    assert voice.as_signer("Liis").role == "Tuul guest service"
