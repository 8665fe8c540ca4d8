"""Like cases compared, and the effort of customers, with few statements."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from django.db import connection
from django.test.utils import CaptureQueriesContext

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.foundation import clock
from amends.journeys.comparing import consistency
from amends.journeys.investigating import Found, investigate
from amends.journeys.putting_right import Wish, give
from amends.journeys.weighing import efforts, knots, loads
from tests.world import NOON, said, signed_in

LATER = NOON + timedelta(days=2)


def settled(channel: Channel, who: Membership, *, paid: bool, number: int) -> Case:
    case = said(channel, f"Pitsa oli külm, juba {number}. korda!", stars=1.0, lang="et")
    price = Found("yes", "food", price=Decimal(20))
    investigate(case, price, by=who.user, at=NOON)
    if paid:
        give(case, Wish(f"k{case.pk}", "refund", Decimal("20.00")), who, at=NOON)
    case.close(by=who.user, at=LATER - timedelta(days=1), reason="solved")
    return case


def test_who_wrote_elsewhere_and_got_nothing_is_seen(
    tuul: Organisation,
    by_hand: Channel,
    paper: Channel,
    kadri: Membership,
    catalogue: None,
) -> None:
    for number in range(6):
        settled(by_hand, kadri, paid=True, number=number)
        settled(paper, kadri, paid=False, number=number)
    found = {gap.group: gap for gap in consistency(tuul, at=LATER)["channel"]}
    assert (found["manual"].share, found["paper"].share) == (1.0, 0.0)
    assert found["paper"].unequal
    with clock.stopped(LATER):
        page = signed_in(kadri).get("/remedies/fairness/")
    assert "Got less than others" in page.content.decode()


def test_effort_counts_contacts_and_hand_overs(
    by_hand: Channel, kadri: Membership, liis: Membership, catalogue: None
) -> None:
    case = settled(by_hand, kadri, paid=False, number=1)
    for who in (kadri, liis, kadri):
        case.assign(who.user, by=kadri.user, at=NOON)
    (one,) = efforts(Case.objects.all(), at=LATER)
    assert (one.contacts, one.channels, one.hand_overs) == (1, 1, 2)
    assert round(one.days, 1) == 1.0


def test_the_hard_cases_of_each_are_counted(
    by_hand: Channel, kadri: Membership, liis: Membership
) -> None:
    bad = said(by_hand, "Pitsa oli külm ja teenindaja karjus!", stars=1.0)
    good = said(by_hand, "Väga hea pitsa, aitäh!", stars=5.0)
    for case in (bad, good):
        case.assign(liis.user, by=kadri.user, at=NOON)
    (load,) = loads(Case.objects.all())
    assert (load.name, load.open, load.hard) == ("Liis", 2, 1)


def test_more_cases_ask_no_more_of_the_database(
    tuul: Organisation, by_hand: Channel, kadri: Membership, catalogue: None
) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as seen:
            consistency(tuul, at=LATER)
            efforts(Case.objects.all(), at=LATER)
        return len(seen)

    settled(by_hand, kadri, paid=True, number=0)
    few = asked()
    for number in range(1, 6):
        settled(by_hand, kadri, paid=True, number=number)
    assert asked() == few


def test_a_way_on_which_customers_come_again_is_a_knot(
    by_hand: Channel, paper: Channel, kadri: Membership, catalogue: None
) -> None:
    for number in range(6):
        easy = settled(paper, kadri, paid=False, number=number)
        assert easy.is_closed
        hard = settled(by_hand, kadri, paid=False, number=number + 10)
        Feedback.objects.filter(case=easy).update(case=hard)
        said(paper, f"Ikka külm, {number}.", stars=1.0, lang="et")
    found = knots(efforts(Case.objects.all(), at=LATER), at=LATER)
    (knot,) = [one for one in found if one.side == "channel"]
    assert (knot.name, knot.n, knot.contacts, knot.others) == ("manual", 6, 2, 0)
    assert knot.extra == 12
