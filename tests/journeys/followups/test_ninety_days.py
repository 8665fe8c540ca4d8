"""Ninety days with a bad post office: each question once, by day, if wanted.

Questions about complaints and questions by lot share one cap and one way out.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from contextlib import suppress
from datetime import datetime, timedelta
from itertools import pairwise
from random import Random
from zoneinfo import ZoneInfo

import pytest

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.followups.invitation import Invitation, Way
from amends.followups.opt_out import OptOut, address_digest
from amends.followups.plan import Plan
from amends.followups.survey import Frame
from amends.foundation import clock
from amends.journeys.asking_again import plan_follow_ups, send_follow_ups
from amends.journeys.surveying import Wish, begin
from amends.journeys.visiting import receive_visits
from amends.journeys.visits.came import Came
from tests.journeys.followups.conftest import Complain
from tests.journeys.followups.post import KINDS, Burnt, Post
from tests.world import NOON

TARTU = ZoneInfo("Europe/Tallinn")
DAYS, STEP = 90, timedelta(hours=3, minutes=7)


class Story:
    """Who complains and who leaves, by a seed; ``left`` says when somebody did."""

    def __init__(
        self, house: Organisation, solved: Complain, owner: Membership, seed: int
    ) -> None:
        chance = Random(seed)
        self.house, self.solved, self.owner = house, solved, owner
        self.cases = self.picks = 0
        self.lots = [5.0, 40.0]
        people = [f"guest{number}@tuul.example" for number in range(45)]
        self.complaints = sorted(
            (chance.uniform(0, DAYS - 20), chance.choice(people)) for _one in range(60)
        )
        self.leaving = {who: chance.uniform(0, DAYS) for who in people[:12]}
        self.left: dict[str, datetime] = {}
        receive_visits(
            house,
            [Came(who, (NOON - STEP * 8).date(), email=who) for who in people],
        )

    def go_on(self, at: datetime) -> None:
        """Let happen what happened until then."""
        day = (at - NOON) / timedelta(days=1)
        while self.complaints and self.complaints[0][0] <= day:
            self.solved(self.complaints.pop(0)[1], at)
            self.cases += 1
        while self.lots and self.lots[0] <= day:
            wish = Wish(Frame.ALL, 15)
            seed = f"lot {self.lots.pop(0)}"
            begin(self.house, wish, seed=seed, by=self.owner.user, at=at)
            self.picks += 15
        for who in [who for who, when in self.leaving.items() if when <= day]:
            OptOut.remember(self.house.pk, address_digest(who), at=at)
            self.left[who] = at
            del self.leaving[who]


def worked(at: datetime) -> None:
    """Let every job of follow-ups run; a process may die in each."""
    with clock.stopped(at):
        for job in (plan_follow_ups, send_follow_ups, send_follow_ups):
            with suppress(Burnt):
                job.func()


@pytest.mark.parametrize("seed", [17, 18])
def test_ninety_days_with_faults(
    tuul: Organisation,
    solved: Complain,
    plan: Plan,
    post: Post,
    kadri: Membership,
    seed: int,
) -> None:
    story = Story(tuul, solved, kadri, seed)
    post.trouble, post.chance = 0.6, Random(seed)
    at = NOON
    while at < NOON + timedelta(days=DAYS):
        story.go_on(at)
        worked(at)
        at += STEP

    ways = Counter(Invitation.objects.values_list("way", flat=True))
    assert (story.cases, story.picks) == (60, 30)
    assert sum(ways.values()) == 90
    assert set(ways) == {Way.SENT, Way.SKIPPED}
    by_lot = Invitation.objects.exclude(pick=None)
    assert set(by_lot.values_list("reason", flat=True).filter(way=Way.SKIPPED)) <= {
        "opted out"
    }, "whom the lot fell on is asked later, not left out"
    assert set(KINDS) <= set(post.troubles), "every kind of trouble came up"
    sent = Counter(letter.key for _at, letter in post.letters)
    keys = set(Invitation.objects.filter(way=Way.SENT).values_list("key", flat=True))
    assert set(sent.values()) == {1}, "nothing was sent twice"
    assert set(sent) == keys, "what counts as sent was sent, and nothing else"
    for moment, letter in post.letters:
        assert not plan.quiet.holds(moment.astimezone(TARTU)), moment
        assert story.left.get(letter.to, at) >= moment, letter.to
    assert closest(post) >= timedelta(days=plan.cap)


def closest(post: Post) -> timedelta:
    """Return the shortest time between two letters to one address."""
    times: dict[str, list[datetime]] = defaultdict(list)
    for moment, letter in post.letters:
        times[letter.to].append(moment)
    return min(
        two - one for moments in times.values() for one, two in pairwise(moments)
    )
