"""A rule about what the words are about holds on every way to an owner."""

from __future__ import annotations

from dataclasses import replace

import pytest

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.channels.channel import Channel
from amends.channels.incoming import Incoming
from amends.core.nouns import Cue, Mention
from amends.journeys.arrival import receive
from amends.journeys.correcting import correct
from amends.journeys.moving import move
from amends.routing.rule import Rule
from amends.understanding.reading import Reading
from tests.world import NOON, said

LATE = "The courier was rude and an hour late."
GRAVE = Incoming(
    external_id="2",
    thread="t",
    text="There were nuts in it and my son had an allergic reaction in hospital.",
)


@pytest.fixture
def couriers(tuul: Organisation, liis: Membership) -> Rule:
    """Whatever is about the courier is Liis's; what follows is for everybody."""
    rule: Rule = Rule.objects.create(
        organisation=tuul, name="Couriers", aspect="delivery.time", owner=liis.user
    )
    tuul.routing_changed()
    tuul.refresh_from_db()
    return rule


def _corrected(case: Case, member: Membership, **better: object) -> Case:
    feedback = case.feedback.order_by("pk").first()
    known = Reading.objects.get(feedback=feedback).as_noun()
    assert correct(feedback, replace(known, **better), by=member.user, at=NOON)
    case.refresh_from_db()
    return case


def test_moving_keeps_the_owner_whom_an_aspect_names(
    couriers: Rule,
    by_hand: Channel,
    elva: Location,
    kadri: Membership,
    liis: Membership,
) -> None:
    by_hand.organisation.refresh_from_db()
    Rule.objects.create(
        organisation=couriers.organisation,
        name="Tartu",
        position=1,
        location=by_hand.location,
        owner=kadri.user,
    )
    case = said(by_hand, LATE, stars=1.0)
    assert case.assignee == liis.user
    move(case, elva, by=kadri.user, at=NOON)
    case.refresh_from_db()
    assert case.assignee == liis.user


def test_a_graver_letter_about_the_same_stays_with_the_same(
    couriers: Rule, by_hand: Channel, liis: Membership
) -> None:
    by_hand.organisation.refresh_from_db()
    receive(
        by_hand,
        [Incoming(external_id="1", thread="t", text=LATE), GRAVE],
        at=NOON,
    )
    assert Case.objects.get().assignee == liis.user


def test_a_correction_brings_it_to_whom_the_rules_name(
    couriers: Rule, by_hand: Channel, kadri: Membership, liis: Membership
) -> None:
    by_hand.organisation.refresh_from_db()
    case = said(by_hand, "Cold pizza.", stars=1.0)
    case.assign(kadri.user, by=kadri.user, at=NOON)
    about = (Mention("delivery.time", "neg", "Cold pizza."),)
    assert _corrected(case, kadri, aspects=about).assignee == liis.user


def test_where_no_rule_speaks_of_it_a_correction_leaves_the_owner(
    couriers: Rule, by_hand: Channel, kadri: Membership, liis: Membership
) -> None:
    by_hand.organisation.refresh_from_db()
    case = said(by_hand, LATE, stars=1.0)
    assert _corrected(case, kadri, aspects=()).assignee == liis.user


def test_few_stars_stay_a_complaint_whatever_the_words_are(
    by_hand: Channel, kadri: Membership
) -> None:
    case = said(by_hand, "Well, thank you very much!", stars=1.0)
    assert _corrected(case, kadri, kind="praise", polarity="pos").severity == 2


def test_what_is_urgent_in_another_letter_stays_urgent(
    by_hand: Channel, kadri: Membership
) -> None:
    first = Incoming(external_id="1", thread="t", text=LATE)
    receive(by_hand, [first, GRAVE], at=NOON)
    case = _corrected(Case.objects.get(), kadri, kind="question")
    assert (case.severity, "safety" in case.urgent) == (3, True)


def test_correcting_a_later_letter_leaves_the_lists_as_they_are(
    by_hand: Channel, kadri: Membership
) -> None:
    first = Incoming(external_id="1", thread="t", text=LATE)
    receive(by_hand, [first, GRAVE], at=NOON)
    case = Case.objects.get()
    kind, later = case.kind, case.feedback.get(external_id="2")
    known = Reading.objects.get(feedback=later).as_noun()
    better = replace(known, kind="question", lang="et", urgent=())
    correct(later, better, by=kadri.user, at=NOON)
    case.refresh_from_db()
    assert (case.kind, case.language) == (kind, "en")


def test_an_alarm_that_was_none_gives_the_usual_time(
    by_hand: Channel, kadri: Membership
) -> None:
    case = said(by_hand, LATE, stars=1.0)
    alarmed = _corrected(case, kadri, urgent=(Cue("safety", "late"),)).due_at
    assert case.severity == 3
    assert _corrected(case, kadri, urgent=()).due_at > alarmed
