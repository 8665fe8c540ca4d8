"""The team's page: kind to whoever opens it, silent about who said what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.accounts.team import Team
from amends.cases.case import Case
from amends.channels.channel import Channel
from amends.followups.praise import Praise
from amends.followups.pulse import PulseTally
from amends.foundation import clock
from amends.journeys import caring, celebrating
from amends.routing.fair_share import FairShare
from tests.world import NOON, said, signed_in

ANSWERS = {"work": "4", "load": "2", "respect": "5"}


@pytest.fixture(autouse=True)
def monday_noon() -> Iterator[None]:
    with clock.stopped(NOON):
        yield


def shown(who: Membership) -> str:
    return signed_in(who).get("/team/").content.decode()


def names_in(page: str) -> list[str]:
    """Return whose share is shown."""
    return re.findall(r'<td[^>]* class="strong">([^<]*)</td>', page)


def test_praise_stands_on_ones_own_page_until_seen(
    by_hand: Channel, tuul: Organisation, liis: Membership, kadri: Membership
) -> None:
    said(by_hand, "Ettekandja Liis oli väga sõbralik, aitäh!", stars=5.0, lang="et")
    caring.deliver(tuul, at=NOON)
    assert "Liis oli väga sõbralik" in shown(liis)
    assert "I have seen it" in shown(liis)
    assert "When a customer praises you by name" in shown(kadri)
    assert "About Liis" in shown(kadri)
    assert "About Liis" not in shown(liis)
    assert signed_in(liis).post("/team/praise/").status_code == 302
    assert "I have seen it" not in shown(liis)
    assert Praise.objects.get().read_at == NOON


def test_the_won_back_are_celebrated(by_hand: Channel, liis: Membership) -> None:
    first = {"external_id": "r1", "version": "1", "stars": 1.0}
    case = said(by_hand, "Pitsa oli külm!", **first)
    case.assign(liis.user, by=liis.user, at=NOON)
    case.answered(by=liis.user, at=NOON - timedelta(days=1))
    said(by_hand, "Tegid heaks!", **{**first, "version": "2", "stars": 5.0})
    celebrating.look(at=NOON)
    page = shown(liis)
    assert "raised the rating" in page
    assert "thanks to Liis" in page


def test_the_questions_are_answered_once_and_whole(liis: Membership) -> None:
    browser = signed_in(liis)
    assert browser.post("/team/pulse/", {"work": "4"}).status_code == 422
    assert not PulseTally.objects.exists()
    assert browser.post("/team/pulse/", ANSWERS).status_code == 302
    assert "Answer without a name" not in shown(liis)
    browser.post("/team/pulse/", ANSWERS)
    assert sum(PulseTally.objects.values_list("count", flat=True)) == 3


def test_a_manager_lets_a_team_share_and_an_agent_does_not(
    tuul: Organisation, kadri: Membership, liis: Membership
) -> None:
    team = Team.objects.create(organisation=tuul, name="Desk")
    address = f"/team/shares/{team.pk}/"
    assert signed_in(liis).post(address, {"on": "1"}).status_code == 403
    assert signed_in(kadri).post(address, {"on": "1"}).status_code == 302
    assert FairShare.objects.get().team == team
    assert "Stop sharing" in shown(kadri)
    signed_in(kadri).post(address, {"on": "0"})
    assert not FairShare.objects.exists()


def test_an_agent_sees_only_their_own_share(
    by_hand: Channel, kadri: Membership, liis: Membership
) -> None:
    for owner in (kadri, liis, liis):
        case = said(by_hand, "Pizza was cold.")
        Case.objects.filter(pk=case.pk).update(severity=3, assignee=owner.user)
    own, all_ = shown(liis), shown(kadri)
    assert names_in(own) == ["Liis"]
    assert names_in(all_) == ["Kadri", "Liis"]


def test_harsh_words_are_covered_until_somebody_looks(
    by_hand: Channel, liis: Membership
) -> None:
    case = said(by_hand, "Te olete idioodid! Pitsa oli külm.", stars=1.0)
    page = signed_in(liis).get(f"/cases/{case.reference}/").content.decode()
    before, _cover, after = page.partition("Look when you choose to.")
    assert "idioodid" not in before
    assert "idioodid" in after
    inbox = signed_in(liis).get("/cases/").content.decode()
    assert "i•••••••" in inbox
    assert "idioodid" not in inbox
