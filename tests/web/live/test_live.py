"""A page is told what is new for its reader, and for nobody else."""

from __future__ import annotations

import json

from django.test import Client

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.cases.event import Event
from amends.channels.channel import Channel
from amends.foundation.lines import HOUSE, QUESTION
from amends.journeys import peopling
from amends.journeys.telling.news import Tail
from amends.routing.notice import Notice
from amends.web.live.asking import answer
from tests.world import NOON, said, signed_in


def line(who: Membership, query: str = "view=all&since=0") -> str:
    """Return what the line of a page remembers."""
    return str(signed_in(who).get(f"/live/?{query}")[QUESTION])


def heard(question: str) -> dict[str, str]:
    found: dict[str, str] = json.loads(answer(question))
    return found


def test_only_who_is_signed_in_gets_a_line(kadri: Membership) -> None:
    assert Client().get("/live/").status_code == 302
    answered = signed_in(kadri).get("/live/")
    assert answered[HOUSE] == str(kadri.organisation_id)
    assert answered["Content-Type"] == "text/event-stream"


def test_the_page_is_told_how_much_it_would_show(
    by_hand: Channel, kadri: Membership
) -> None:
    everything, praise = line(kadri), line(kadri, "view=all&since=0&mood=5")
    assert heard(everything)["news"] == ""
    said(by_hand, "Pizza was cold.", stars=1.0)
    assert heard(everything)["news"] == "1 new"
    assert heard(praise)["news"] == ""


def test_a_reader_of_one_branch_hears_nothing_of_another(
    by_hand: Channel, mihkel: Membership, elva: object
) -> None:
    question = line(mihkel)
    case = said(by_hand)
    Case.objects.filter(pk=case.pk).update(location=elva)
    assert heard(question)["news"] == ""


def test_a_case_is_told_what_others_did_there_and_to_nobody_else(
    cold_pizza: Case,
    liis: Membership,
    kadri: Membership,
    mihkel: Membership,
    elva: object,
) -> None:
    about = f"case={cold_pizza.reference}&since=0"
    cold_pizza.assign(kadri.user, by=kadri.user, at=NOON)
    asked, theirs = line(liis, about), line(mihkel, about)
    assert heard(asked)["case"].startswith("Kadri took it")
    assert heard(asked)["news"] == ""
    assert "Kadri took it" not in heard(line(kadri, about))["case"]
    Case.objects.filter(pk=cold_pizza.pk).update(location=elva)
    assert heard(theirs)["case"] == ""


def test_the_bell_rings_on_the_line(cold_pizza: Case, liis: Membership) -> None:
    question = line(liis, "")
    assert heard(question) == {"news": "", "bell": "", "label": "Notices"}
    Notice.tell(cold_pizza, {liis.user_id}, ("mention", "x"), at=NOON)
    assert heard(question)["bell"] == "1"
    assert heard(question)["label"] == "Notices, 1 unread"


def test_who_was_let_go_hears_no_more(kadri: Membership, liis: Membership) -> None:
    question = line(liis)
    peopling.let_go(liis, by=kadri.user, at=NOON)
    assert answer(question) == ""


def test_what_was_there_before_is_no_news_and_the_next_is_told_once(
    by_hand: Channel,
) -> None:
    said(by_hand)
    tail = Tail(Event)
    assert tail.fresh() == set()
    said(by_hand)
    assert tail.fresh() == {by_hand.organisation_id}
    assert tail.fresh() == set()


def test_a_row_that_becomes_visible_late_is_told_all_the_same(
    by_hand: Channel,
) -> None:
    case = said(by_hand)
    case.close(by=None, at=NOON)
    late = Event.objects.latest("pk")
    kept = {name: getattr(late, name) for name in ("pk", *Event.COLUMNS)}
    late.delete()
    tail = Tail(Event)
    tail.fresh()
    Event.objects.create(**{**kept, "pk": kept["pk"] + 1})
    assert tail.fresh()
    Event.objects.create(**kept)
    assert tail.fresh()
